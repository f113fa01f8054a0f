import * as z from "zod/mini";

// Zod probes `new Function`, which a strict Content-Security-Policy reports. This runs before any schema is built.
z.config({ jitless: true });

/**
 * `z.strictObject`, whose type keeps the comments on its keys in the published declarations.
 * Zod drops the schema from a finished issue, so the names that it knows travel as the message about an unknown one.
 */
export function strict<Shape extends z.core.$ZodLooseShape>(shape: Shape): z.ZodMiniObject<Shape, z.core.$strict> {
  const error = ({ code }: { code: string }) =>
    code === "unrecognized_keys" ? Object.keys(shape).join(" ") : undefined;
  return z.strictObject(shape, { error }) as never;
}

/** A whole number from 0. Zod's own `int` says of 1.5 that its type is wrong; `build/json-schema.ts` writes what it would. */
export const whole = z.number().check((context) => {
  if (!(Number.isInteger(context.value) && context.value >= 0)) {
    context.issues.push({ code: "custom", input: context.value, params: { fault: "not-whole" } });
  }
});

/** An object used as a map. `check-survey.ts` checks its keys. */
export function mapOf<T extends z.core.SomeType>(value: T) {
  return z.catchall(z.object({}), value);
}

/** A list with at least one entry. */
export function filled<T extends z.core.SomeType>(entry: T): z.ZodMiniArray<T> {
  return z.array(entry).check(z.minLength(1, "empty-list"));
}
