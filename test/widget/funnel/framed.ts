import "../../../src/widget/define.ts";

/** A page that loads this address has the element. */
export const address = import.meta.url;
