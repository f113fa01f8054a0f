import { guessing } from "../limits/limits.ts";
import { askingOf } from "./asking.ts";
import type { Route } from "./route.ts";

/** Tells a person that a form is stored, with its receipt code. */
export const receivedRoute: Route<"/submissions/:receipt/received"> = {
  isPage: true,
  GET: (c, parts) => guessing(askingOf(c, parts).sender, () => parts.forms.received(c.req.param("receipt"), c.req.raw)),
};
