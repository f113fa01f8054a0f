import * as z from "zod/mini";
import { shown } from "../fault.ts";
import { optionsSchema } from "../option.ts";
import { strict } from "../primitives.ts";
import { wordsSchema } from "../text.ts";
import { checkOneCode } from "./codes.ts";
import { typed } from "./keys.ts";
import type { ItemRule } from "./rule.ts";

export const lookupSchema = strict({
  /** Chooses one entry of a long list by searching in it. */
  type: z.literal("lookup"),
  ...typed,
  /** The list, when it stands in the survey. */
  options: z.optional(optionsSchema),
  /** Where the list is: http(s), answering a JSON array of options. Instead of `options`. */
  url: z.optional(wordsSchema),
});

type LookupItem = z.infer<typeof lookupSchema>;

export const checkLookup: ItemRule<LookupItem> = ({ url }, { path, report }) => {
  // Browsers cut control characters out of an address, so that "java\nscript:" would become a scheme.
  if (typeof url === "string" && !/^(https?:|(?![a-z][a-z\d+.-]*:))[^\s\p{Cc}]*$/iu.test(url)) {
    report([...path, "url"], "bad-url", { got: shown(url) });
  }
};

export const checkLookupAnswer = checkOneCode;
