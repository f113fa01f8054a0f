import type { EmitFn, HTMLAttributes, PublicProps } from "vue";
import type { Tags } from "./tags.ts";

export type * from "./tags.ts";

type Emits<Events> = { [Name in keyof Events]: (event: Events[Name]) => void };

/** As https://vuejs.org/guide/extras/web-components#non-vue-web-components-and-typescript has it. */
type VueTags = {
  [Name in keyof Tags]: new () => Tags[Name]["element"] & {
    $props: HTMLAttributes & Tags[Name]["properties"] & PublicProps;
    $emit: EmitFn<Emits<Tags[Name]["events"]>>;
  };
};

declare module "vue" {
  interface GlobalComponents extends VueTags {}
}
