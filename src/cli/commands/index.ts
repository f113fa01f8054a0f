import type { Command } from "../command.ts";
import { comments } from "./comments.ts";
import { form } from "./form.ts";
import { merge } from "./merge.ts";
import { plan } from "./plan.ts";
import { print } from "./print.ts";
import { qr } from "./qr.ts";
import { report } from "./report.ts";
import { validate } from "./validate.ts";
import { words } from "./words.ts";

/** What `satisfaction-survey` can do. */
export const commands: readonly Command[] = [report, print, form, qr, validate, plan, comments, merge, words];
