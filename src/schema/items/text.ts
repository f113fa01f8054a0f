import * as z from "zod/mini";
import { TEXT_LENGTH } from "../limits.ts";
import { strict } from "../primitives.ts";
import { count, typed } from "./keys.ts";
import { checkLength } from "./length.ts";
import type { AnswerRule, ItemRule } from "./rule.ts";

export const textItemSchema = strict({
  /** Free text. */
  type: z.literal("text"),
  ...typed,
  /** One line (`short`) or several (`long`). Default: `short`. */
  display: z.optional(z.literal(["short", "long"])),
  /** The most characters. Default: 200 for `short`, 2000 for `long`. */
  maxLength: count,
});

type TextItem = z.infer<typeof textItemSchema>;

export const checkText: ItemRule<TextItem> = ({ maxLength }, { path, report }) => {
  if (maxLength === 0) report([...path, "maxLength"], "no-room", { key: "maxLength" });
};

export const checkTextAnswer: AnswerRule<TextItem> = (item, value, { path, report, wrong }) => {
  if (typeof value === "string")
    checkLength(value, item.maxLength ?? TEXT_LENGTH[item.display ?? "short"], path, report);
  else wrong();
};
