// Made by `npm run words`.
import file from "../../vi.json" with { type: "json" };

/** What a shared device says to make room for the next person. */
export const vi = file.kiosk;
