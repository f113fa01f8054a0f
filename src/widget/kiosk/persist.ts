/**
 * Asks the browser to spare what waits to be sent when the device runs out of space. Not Firefox, which would show the
 * question to a citizen; the others decide by themselves.
 */
export function persist(): void {
  if (!navigator.userAgent.includes("Firefox/")) navigator.storage?.persist?.().catch(() => {});
}
