import * as z from "zod/mini";
import { LANGUAGE, NAME } from "./patterns.ts";
import { mapOf } from "./primitives.ts";

export const languageSchema = z.string().check(z.regex(LANGUAGE, "bad-language"));

/** Some visible words. */
export const wordsSchema = z.string().check(z.regex(/\S/, "no-words"));

export const textSchema = z.union([wordsSchema, mapOf(wordsSchema)]);

/** A stable name: starts with a letter or digit, then letters, digits, `.`, `_` or `-`; at most 64 characters. */
export const nameSchema = z.string().check(z.regex(NAME, "bad-name"));
