import { en } from "./en.ts";
import { type AdministrativeWords, vi } from "./vi.ts";

/** By language. */
export const administrativeWords: Record<"vi" | "en", AdministrativeWords> = { vi, en };
