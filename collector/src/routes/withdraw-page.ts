import type { Route } from "./route.ts";
import { withdrawing } from "./withdrawing.ts";

/** Asks a person for the receipt code of what is to be withdrawn. */
export const withdrawPageRoute: Route<"/withdraw"> = {
  isPage: true,
  GET: (c, { withdrawPages }) => withdrawPages.show(c.req.raw),
  POST: (c, parts) => parts.withdrawPages.accept(c.req.raw, withdrawing(c, parts)),
};
