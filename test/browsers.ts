import { findProgram, needProgram } from "./programs.ts";

/** For tests of pages. What a browser has around them, such as its history and its profile's files, is the whole one's. */
export const needChromium = (): string => findProgram("chromiumShell") ?? needProgram("chromium");

/** What Chromium needs to run in a container, without a network, as root. */
export const chromiumArgs = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
