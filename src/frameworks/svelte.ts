import type { HTMLAttributes } from "svelte/elements";
import type { Handlers, Tags } from "./tags.ts";

export type * from "./tags.ts";

type SvelteTags = {
  [Name in keyof Tags]: HTMLAttributes<Tags[Name]["element"]> &
    Tags[Name]["properties"] &
    Handlers<Tags[Name]["events"]>;
};

declare module "svelte/elements" {
  interface SvelteHTMLElements extends SvelteTags {}
}
