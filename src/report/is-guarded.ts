import type { Survey } from "../schema/index.ts";
import { type DisclosureOptions, disclosureOf } from "./disclosure.ts";
import { layoutOf } from "./layout.ts";
import { hasGuardedTables } from "./suppression/guard.ts";

/** Whether a report of these surveys by these dimensions has tables that hide small counts. */
export const isGuarded = (
  surveys: Survey | readonly Survey[],
  by: readonly string[],
  options: DisclosureOptions,
): boolean => hasGuardedTables(layoutOf(surveys), by, disclosureOf(options));
