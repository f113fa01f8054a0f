import { MOST_CHARACTERS, webAddress, withParameters } from "../../qr/address.ts";
import { type Survey, recordOf } from "../../schema/index.ts";

/** The page that the tag stands in. */
export interface Page {
  /** Its own address. */
  href: string;
  /** What relative addresses in it belong to. */
  base: string;
  /** Whether it is a shared device's. */
  shared: boolean;
}

/**
 * The address in the code: the one that the tag names, or without one the page's own, of which neither query nor fragment is taken,
 * because what stands there may be a single person's. The context goes along in the parameters that the survey reads.
 * @throws {Error} that says what the webmaster has to mend
 */
export function addressOf(
  named: string,
  { context = {} }: Survey,
  filled: Readonly<Record<string, string>>,
  { href, base, shared }: Page,
): string {
  if (!named && shared)
    throw new Error('"qr" names no address, and this page is a shared device\'s: name the page for phones.');
  const url = webAddress(named || href, base);
  if (!url) throw new Error(`"${named || href}" is not an http(s) address.`);
  if (!named) Object.assign(url, { search: "", hash: "" });
  const parameters = Object.entries(filled).flatMap(([name, value]) => {
    const param = context[name]?.param;
    return param ? [[param, value] as const] : [];
  });
  const channel = url.searchParams.get("channel") ?? "qr";
  const address = withParameters(url, { channel, ...recordOf(parameters) });
  if (address.length <= MOST_CHARACTERS) return address;
  throw new Error(
    `"${address}" has ${address.length} characters, and a QR code can be scanned with ${MOST_CHARACTERS}.`,
  );
}
