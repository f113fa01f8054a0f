/** A random UUID (version 4). `crypto.randomUUID` is missing on pages without TLS, `getRandomValues` is not. */
export function uuid(): string {
  const bytes = new Uint8Array(16);
  try {
    crypto.getRandomValues(bytes);
  } catch {
    // The page may have removed `crypto`.
  }
  if (bytes.every((byte) => !byte)) {
    // Pages that want the same pictures each time have a Math.random that repeats itself; two ids must not be one.
    const seed = [Math.random(), performance.now() / 7, +Date.now() / 1e13].map((part) => part * 2 ** 40);
    for (let i = 0; i < 16; i++) bytes[i] = (Math.random() * 256) ^ (seed[i % 3]! / 256 ** (i % 5));
  }
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
