/*
 * A report in words as agencies sign it. The tag does not show it, so that pages do not load it.
 */
export { administrative } from "./administrative.ts";
export type { Administrative, Annex, Frame } from "./administrative-type.ts";
export type { Letterhead } from "./letterhead.ts";
