/** Bundles for browsers have it from the runner; in Node, the environment says it. */
const inBundle = (import.meta as { env?: Record<string, unknown> }).env?.["LONG"];

/**
 * Whether this is the long run, `npm run test:long`. `npm test` leaves out what takes minutes and asks the same question once more:
 * whole files whose names end with `.long.test.ts` or `.long.browser.ts`, other engines (`test/infra/every-engine.ts`), and most cases of a
 * property.
 */
export const isLong = (inBundle ?? globalThis.process?.env["LONG"]) === "1";

/** How many cases a property is tried with: few in `npm test`, many in the long run. */
export const runs = (quick: number, long: number): number => (isLong ? long : quick);
