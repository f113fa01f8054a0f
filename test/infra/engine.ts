/** The engine that the test runs in. Only Chromium can emulate media features while a page is open. */
export const engine = navigator.userAgent.includes("Firefox/")
  ? "firefox"
  : navigator.userAgent.includes("Chrome/")
    ? "chromium"
    : "webkit";
