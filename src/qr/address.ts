/** More would make the squares of a code of an inch too small for a phone's camera. */
export const MOST_CHARACTERS = 300;

/** An address of http(s), or `undefined` for anything else. @param base what a relative one belongs to */
export function webAddress(address: string, base?: string): URL | undefined {
  try {
    const url = new URL(address, base);
    return /^https?:$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}

/** The same address with these parameters. Its own channel stays: the author of the address knows how it will be handed out. */
export function withParameters(address: URL, parameters: Readonly<Record<string, string | undefined>>): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) url.searchParams.set(name, value);
  }
  return url.href;
}
