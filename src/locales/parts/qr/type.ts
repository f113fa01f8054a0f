// Made by `npm run words`.
import type { Texts } from "../../texts.ts";
import type { vi } from "./vi.ts";

/** What stands beside a QR code, for people who rather answer on a phone. */
export type QrWords = Texts<typeof vi>;
