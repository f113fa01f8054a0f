import { isIP } from "node:net";

/** Where a request comes from, as far as limits tell: never the whole of an IPv6 address, because one household has millions of them. */
export interface Origins {
  /** An IPv4 address, or the first 64 bits of an IPv6 address. */
  address: string;
  /** The first 24 bits of an IPv4 address, or the first 48 of an IPv6 address. */
  network: string;
}

/** @param address as `canonicalAddress` writes it */
export function originsOf(address: string): Origins {
  if (isIP(address) === 4) return { address, network: address.replace(/\.\d+$/, "") };
  const groups = groupsOf(address);
  return { address: groups.slice(0, 4).join(":"), network: groups.slice(0, 3).join(":") };
}

/**
 * An address in the one form that it has here: without a port, brackets or a zone, and IPv4 as itself where it stands in IPv6.
 * @returns `undefined` for what is no address
 */
export function canonicalAddress(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(/^(\d+(?:\.\d+){3}):\d+$/, "$1")
    .replace(/^\[(.*)\](:\d+)?$/, "$1")
    .replace(/%.*$/, "");
  if (isIP(bare) === 4) return bare;
  if (isIP(bare) !== 6) return undefined;
  const short = new URL(`http://[${bare}]`).hostname.slice(1, -1);
  const groups = groupsOf(short);
  const isMapped = groups.slice(0, 5).every((group) => group === "0") && groups[5] === "ffff";
  return isMapped ? groups.slice(6).flatMap(bytesOf).join(".") : short;
}

export const isLoopback = (address: string): boolean => address === "::1" || /^127(\.\d+){3}$/.test(address);

/** The eight groups of an IPv6 address. */
function groupsOf(address: string): string[] {
  const [head = "", tail] = address.split("::");
  const [left, right] = [head, tail ?? ""].map((part) => part.split(":").filter(Boolean));
  const zeros = tail === undefined ? 0 : 8 - left!.length - right!.length;
  return [...left!, ...Array.from({ length: zeros }, () => "0"), ...right!];
}

const bytesOf = (group: string): number[] => {
  const value = Number.parseInt(group, 16);
  return [value >> 8, value & 255];
};
