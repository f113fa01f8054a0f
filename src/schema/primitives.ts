import * as z from "zod/mini";

// Zod probes `new Function`, which a strict Content-Security-Policy reports. This runs before any schema is built.
z.config({ jitless: true });

/*
 * Pieces of our own, because zod's `int`, `gte`, `minLength` and `record` would add 1.3 KB (brotli) to what a citizen loads.
 * `build/json-schema.ts` knows them and writes `minItems` and `integer` for them.
 */

/** `z.strictObject`, whose type keeps the comments on its keys in the published declarations. */
export const strict = z.strictObject as <Shape extends z.core.$ZodLooseShape>(
  shape: Shape,
) => z.ZodMiniObject<Shape, z.core.$strict>;

/** A whole number from 0. */
export const whole = z.number().check((context) => {
  if (!(Number.isInteger(context.value) && context.value >= 0)) {
    context.issues.push({ code: "custom", input: context.value, params: { fault: "not-whole" } });
  }
});

const atLeastOne = (context: z.core.ParsePayload<unknown[]>): void => {
  if (!context.value.length)
    context.issues.push({ code: "custom", input: context.value, params: { fault: "empty-list" } });
};

/** An object used as a map. `check-survey.ts` checks its keys. */
export function mapOf<T extends z.core.SomeType>(value: T) {
  return z.catchall(z.object({}), value);
}

/** A list with at least one entry. */
export function filled<T extends z.core.SomeType>(entry: T): z.ZodMiniArray<T> {
  return z.array(entry).check(atLeastOne as never);
}
