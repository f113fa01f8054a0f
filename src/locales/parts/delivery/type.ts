// Made by `npm run words`.
import type { Texts } from "../../texts.ts";
import type { vi } from "./vi.ts";

/** What the webmaster is told when something is not delivered: in Vietnamese or English. A file may leave it out. */
export type DeliveryWords = Texts<typeof vi>;
