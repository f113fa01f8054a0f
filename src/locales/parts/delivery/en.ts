// Made by `npm run words`.
import file from "../../en.json" with { type: "json" };
import type { DeliveryWords } from "./type.ts";

export const en: DeliveryWords = file.delivery;
