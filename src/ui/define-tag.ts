import { log } from "./log.ts";

/** Defines a tag, unless it is defined already. */
export function defineTag(tag: string, type: CustomElementConstructor): void {
  if (customElements.get(tag)) return log(tag, "its script is in this page twice; the first one serves.");
  customElements.define(tag, type);
  if (!customElements.get(tag)) void import("./say-lacking.ts").then(({ sayUndefined }) => sayUndefined(tag));
}
