import file from "../en.json" with { type: "json" };
import type { DeliveryWords } from "./vi.ts";

export const en: DeliveryWords = file.delivery;
