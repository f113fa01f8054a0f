// Made by `npm run words`.
import type { OwnLanguage } from "../../languages.ts";
import type { DeliveryWords } from "./type.ts";

/** The words of `delivery` in every language, each loaded when it is needed. */
export const loadDeliveryWords: Record<OwnLanguage, () => Promise<DeliveryWords>> = {
  vi: async () => (await import("./vi.ts")).vi,
  en: async () => (await import("./en.ts")).en,
};
