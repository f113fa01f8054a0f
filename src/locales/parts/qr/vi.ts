// Made by `npm run words`.
import file from "../../vi.json" with { type: "json" };

/** What stands beside a QR code, for people who rather answer on a phone. */
export const vi = file.qr;
