import { chromium, type Browser } from "playwright-core";
import { chromiumArgs, needChromium, needProgram } from "../browsers.ts";

/** A browser for an end-to-end test, which closes it. */
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: needChromium(), args: chromiumArgs });

/** One that takes pictures: without a window, now and then the browser cannot. */
export const launchWholeChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: needProgram("chromium"), args: chromiumArgs });
