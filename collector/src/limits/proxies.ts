import { BlockList, isIP } from "node:net";
import type { Connection } from "../connection.ts";
import { canonicalAddress } from "./address.ts";

/** The proxies whose word about who sends is believed. */
export interface Proxies {
  /** The address that a request comes from; `undefined` when it cannot be told. */
  clientOf(request: Request, connection: Connection): string | undefined;
}

/** The name of whoever connects through a Unix socket. */
const UNIX = "unix";

/** @param names addresses, networks such as `10.0.0.0/24`, and `unix` for who connects through a Unix socket; see `isProxyName` */
export function proxiesOf(names: readonly string[]): Proxies {
  const known = new BlockList();
  for (const name of names) addTo(known, name);
  const isKnown = (address: string): boolean => names.length > 0 && known.check(address, familyOf(address));

  return {
    clientOf({ headers }, { peer }) {
      const address = peer === undefined ? undefined : canonicalAddress(peer);
      if (address === undefined ? !names.includes(UNIX) : !isKnown(address)) return address;
      let client = address;
      // Each proxy adds whom it has heard from at the right. What stands left of the first that is no proxy of ours was only claimed.
      for (const hop of hopsOf(headers).reverse()) {
        const next = canonicalAddress(hop);
        if (next === undefined) break;
        client = next;
        if (!isKnown(next)) break;
      }
      return client;
    },
  };
}

export function isProxyName(name: string): boolean {
  try {
    addTo(new BlockList(), name);
    return true;
  } catch {
    return false;
  }
}

function addTo(list: BlockList, name: string): void {
  if (name === UNIX) return;
  const [address = "", bits] = name.split("/");
  const canonical = canonicalAddress(address) ?? "";
  if (bits === undefined) list.addAddress(canonical, familyOf(canonical));
  else list.addSubnet(canonical, /^\d+$/.test(bits) ? Number(bits) : Number.NaN, familyOf(canonical));
}

const familyOf = (address: string): "ipv4" | "ipv6" => (isIP(address) === 4 ? "ipv4" : "ipv6");

/** Whom the proxies have heard from, the first one first. `Forwarded` (RFC 7239) counts only without the header that nearly all proxies write. */
function hopsOf(headers: Headers): string[] {
  const written = headers.get("X-Forwarded-For");
  if (written !== null) return written.split(",");
  return (headers.get("Forwarded") ?? "")
    .split(",")
    .map((element) => /(?:^|;)\s*for\s*=\s*"?([^";]*)/i.exec(element)?.[1] ?? "")
    .filter((hop, i, all) => hop !== "" || all.length > 1);
}
