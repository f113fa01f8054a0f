/** Whether a host is the device itself: a file's, which is none, too. */
export const isThisDevice = (hostname: string): boolean => /^((.+\.)?localhost|127\..*|\[::1\]|)$/.test(hostname);
