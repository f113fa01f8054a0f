import type { Connection } from "../connection.ts";
import { RequestProblem } from "../request-problem.ts";
import { type Origins, isLoopback, originsOf } from "./address.ts";
import { Gauge } from "./gauge.ts";
import { proxiesOf } from "./proxies.ts";

export interface LimitOptions {
  /**
   * Submissions a minute from one address (IPv6: 64 bits). What five minutes allow may come at once. Everything else that is limited follows
   * from it. 0 for no limit.
   * @default 60
   */
  perMinute?: number;
  /** The same from one network (IPv4: 24 bits, IPv6: 48). @default 300 */
  perMinuteOfNetwork?: number;
  /**
   * Proxies that are believed when they say whom they have heard from, in `X-Forwarded-For` or else in `Forwarded`: addresses, networks, or
   * `unix` for who connects through a Unix socket.
   * @default none
   */
  proxies?: readonly string[];
  /** Milliseconds that never go back. @default performance.now */
  clock?: () => number;
}

/** What is limited, and how often each may come for one submission that may. */
const SHARES = {
  submit: 1,
  /** Counts of views: several for each survey that is opened. */
  view: 4,
  withdraw: 1 / 20,
  /** Reading the pace, and taking forms out of the figures or back. */
  manage: 1 / 10,
  /** A form without JavaScript where others need a proof of work. */
  plain: 1 / 30,
  /** A wrong token, or a receipt code that nobody has. */
  guess: 1 / 30,
} as const;

export type LimitKind = keyof typeof SHARES;

/** Whoever sends a request, as far as limits go. Rejects with a `RequestProblem` who comes too often. */
export interface Allowance {
  /** Takes one of what the sender may do. */
  take(kind: LimitKind): void;
  /** Gives back one that was taken. */
  giveBack(kind: LimitKind): void;
}

export interface Limits {
  sender(request: Request, connection: Connection): Allowance;
  /** The address that a request comes from; `undefined` when it cannot be told. */
  clientOf(request: Request, connection: Connection): string | undefined;
}

/** Somebody who is not limited. */
export const anybody: Allowance = { take() {}, giveBack() {} };

/** How it is answered that somebody has guessed wrong. */
const MISSED: readonly string[] = ["no-such-submission", "unknown-invitation"];

/** Looks something up by a code that its sender may have guessed. It counts as a guess until it is found: many may guess at once. */
export async function guessing<T>(sender: Allowance, lookUp: () => Promise<T>): Promise<T> {
  sender.take("guess");
  try {
    const found = await lookUp();
    sender.giveBack("guess");
    return found;
  } catch (error) {
    if (!(error instanceof RequestProblem && MISSED.includes(error.code))) sender.giveBack("guess");
    throw error;
  }
}

/** The least seconds that a sender is asked to wait: one that is asked to come at once comes as one of many. */
const LEAST_WAIT = 10;

/**
 * Limits how often one address and one network may send. Who sends from this machine itself is not limited, and neither is a sender whose
 * address cannot be told: together they would be all there are. Several collectors count each for itself.
 * @param onNotice hears of a proxy that is not named
 */
export function limitsOf(
  { perMinute = 60, perMinuteOfNetwork = 300, proxies = [], clock = () => performance.now() }: LimitOptions,
  onNotice: (line: string) => void,
): Limits {
  const gauge = new Gauge(clock);
  const known = proxiesOf(proxies);
  const paces: Record<keyof Origins, number> = { network: perMinuteOfNetwork, address: perMinute };
  let isTold = false;

  function tell({ headers }: Request, { peer }: Connection, client: string): void {
    if (isTold || !isPrivate(client) || !(headers.has("X-Forwarded-For") || headers.has("Forwarded"))) return;
    isTold = true;
    const effect = isLoopback(client) ? "nobody behind it is limited" : "all behind it are limited together";
    onNotice(`Requests come through a proxy at ${peer}, so ${effect}. If it is yours, start with --proxy ${client}`);
  }

  return {
    clientOf: (request, connection) => known.clientOf(request, connection),
    sender(request, connection) {
      const client = known.clientOf(request, connection);
      if (client === undefined) return anybody;
      tell(request, connection, client);
      return isLoopback(client) ? anybody : senderFrom(originsOf(client));
    },
  };

  function senderFrom(origins: Origins): Allowance {
    const each = (kind: LimitKind) =>
      (["network", "address"] as const)
        .filter((level) => paces[level] > 0)
        .map((level) => ({ name: `${kind} ${level} ${origins[level]}`, pace: paces[level] * SHARES[kind] }));

    return {
      take(kind) {
        const wait = Math.max(0, ...each(kind).map(({ name, pace }) => gauge.wait(name, pace)));
        if (wait > 0) throw tooMany(wait);
        for (const { name, pace } of each(kind)) gauge.add(name, pace);
      },
      giveBack(kind) {
        for (const { name, pace } of each(kind)) gauge.subtract(name, pace);
      },
    };
  }
}

export function tooMany(milliseconds: number): RequestProblem {
  const seconds = Math.max(LEAST_WAIT, Math.ceil(milliseconds / 1000));
  return new RequestProblem("too-many", { seconds }, { headers: { "Retry-After": String(seconds) } });
}

/** Whether an address is of no network but one's own: a proxy's, perhaps, and never that of somebody far away. */
const isPrivate = (address: string): boolean =>
  isLoopback(address) || /^(10|192\.168|172\.(1[6-9]|2\d|3[01]))\./.test(address) || /^(f[cd]|fe[89ab])/.test(address);
