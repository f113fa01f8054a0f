import { type Challenge, PROOF_HEADER, type Solution, toJson } from "../../schema/index.ts";
import { saltedHashes } from "./salted-hashes.ts";

/** Numbers that are tried before the clock is looked at. */
const AT_ONCE = 200;

/** Milliseconds of one slice. Between two of them the page does what waits, such as a press. */
const SLICE = 10;

/** Milliseconds after which a person is told what goes on. */
const SLOW = 1000;

/** More than this no endpoint may ask of a phone. */
const MOST = 5_000_000;

/**
 * Computes what an endpoint wants to see before it takes a submission, in slices: a worker's file may not come from another site, and pages
 * whose policy is strict allow no other worker.
 * @param slow called once it has taken a while
 * @returns the headers that prove it; `undefined` when nothing can be solved, or the signal ends it
 */
export async function prove(
  challenge: unknown,
  signal: AbortSignal | undefined,
  slow: () => void,
): Promise<Record<string, string> | undefined> {
  if (!isChallenge(challenge)) return undefined;
  const { algorithm, salt, signature, challenge: wanted, maxnumber } = challenge;
  const hashOf = saltedHashes(salt);
  const words = wanted.match(/.{8}/g)!.map((word) => Number.parseInt(word, 16) | 0);
  const begun = +Date.now();
  const isEnded = (): boolean => signal?.aborted ?? false;
  let isSlow = false;
  for (let number = 0; !isEnded(); await pause()) {
    const start = +Date.now();
    // A clock that is set back ends the slice, too.
    for (let past = 0; past >= 0 && past < SLICE; past = +Date.now() - start) {
      for (let i = 0; i < AT_ONCE; i++, number++) {
        if (number > maxnumber) return undefined;
        const hash = hashOf(number);
        if (hash[0] !== words[0] || !words.every((word, at) => word === hash[at])) continue;
        const solution: Solution = { algorithm, challenge: wanted, number, salt, signature };
        return { [PROOF_HEADER]: btoa(toJson(solution)) };
      }
    }
    if (!isSlow && +Date.now() - begun > SLOW) {
      isSlow = true;
      slow();
    }
  }
  return undefined;
}

function isChallenge(value: unknown): value is Challenge {
  const { algorithm, challenge, salt, signature, maxnumber } = Object(value) as Partial<
    Record<keyof Challenge, unknown>
  >;
  return (
    algorithm === "SHA-256" &&
    /^[\da-f]{64}$/.test(String(challenge)) &&
    /^[!-~]{1,200}$/.test(String(salt)) &&
    /^[!-~]{1,200}$/.test(String(signature)) &&
    Number(maxnumber) <= MOST
  );
}

/** Lets everything else have its turn. A timer would wait longer each time, and a second in a page that is hidden. */
const pause = (): Promise<void> =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", () => {
      port1.close();
      done();
    });
    port1.start();
    port2.postMessage(0);
  });
