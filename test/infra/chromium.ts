import { chromium, type Browser } from "playwright-core";
import { chromiumArgs, needChromium } from "../browsers.ts";

/** A browser for an end-to-end test, which closes it. */
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: needChromium(), args: chromiumArgs });
