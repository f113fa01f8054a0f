/** What the server that took a request knows about its connection. */
export interface Connection {
  /** The address at the other end; `undefined` through a Unix socket. Limits go by it. */
  peer?: string | undefined;
  /** Such as "1.1". */
  httpVersion?: string | undefined;
  /** The request's body, where the server has it without the streams of web standards, which cost more than the rest of a request. */
  bytes?: AsyncIterable<Uint8Array> | undefined;
}

const LOOPBACK = /^(::ffff:)?127(\.\d{1,3}){3}$|^::1$/i;
const LOCAL_HOST = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;

/** What proxies, load balancers and delivery networks add. Nothing that begins with "X-" is a browser's or a command's own. */
const FORWARDING =
  /^(via|forwarded|max-forwards|cdn-loop|true-client-ip|client-ip|remote-addr|(proxy|cf|fastly|akamai|x)-.+)$/i;

/**
 * Whether a request certainly comes from this very machine: from a loopback address, for a loopback name, without a sign of anybody in
 * between. A proxy on this machine comes from a loopback address, too, and the client behind it is a stranger.
 */
export function isLocal({ headers }: Request, { peer = "", httpVersion = "" }: Connection): boolean {
  return (
    LOOPBACK.test(peer) &&
    LOCAL_HOST.test(headers.get("Host") ?? "") &&
    // nginx speaks 1.0 to what is behind it, and gives the name that its settings have, unless told otherwise.
    httpVersion !== "1.0" &&
    [...headers.keys()].every((name) => !FORWARDING.test(name)) &&
    ["Origin", "Referer"].every((name) => isLocalAddress(headers.get(name)))
  );
}

const isLocalAddress = (address: string | null): boolean =>
  address === null || (URL.canParse(address) && LOCAL_HOST.test(new URL(address).host));
