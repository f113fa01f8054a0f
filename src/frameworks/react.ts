import type { ClassAttributes, HTMLAttributes } from "react";
import type { Handlers, Tags } from "./tags.ts";

export type * from "./tags.ts";

type ReactTags = {
  [Name in keyof Tags]: ClassAttributes<Tags[Name]["element"]> &
    HTMLAttributes<Tags[Name]["element"]> &
    Tags[Name]["properties"] &
    Handlers<Tags[Name]["events"]>;
};

declare module "react" {
  namespace JSX {
    interface IntrinsicElements extends ReactTags {}
  }
}
