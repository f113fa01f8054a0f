/** Hosts of this machine and of offices' own networks (RFC 1918, RFC 4193), and names that no public network has. */
const INSIDE =
  /^(localhost|127(\.\d+){3}|\[::1\]|10(\.\d+){3}|192\.168(\.\d+){2}|172\.(1[6-9]|2\d|3[01])(\.\d+){2}|\[f[cd][\da-f:]+\]|[^.[\]]+|.+\.(internal|local|lan|home\.arpa))$/i;

/**
 * What is wrong with an address to forward to. The operator gives it, and no stranger, so systems inside the office's network are welcome; without
 * encryption, only these are.
 */
export function urlProblem(text: string): string | undefined {
  if (!URL.canParse(text)) return "Give a whole address, with https://";
  const { protocol, hostname, username, password } = new URL(text);
  if (username || password) return "Put no name and no password into it; the signature says who sends.";
  if (protocol === "https:" || (protocol === "http:" && INSIDE.test(hostname))) return undefined;
  return "Write https://. Without encryption, only this machine and the office's own network are reached.";
}
