// Made by `npm run words`.
import type { Texts } from "../../texts.ts";
import type { vi } from "./vi.ts";

/** What a paper form says beside the survey: how to fill it in, and who is to answer what. A file may leave out `print` and `plain`. */
export type PrintWords = Texts<typeof vi>;
