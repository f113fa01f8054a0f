import * as z from "zod/mini";
import { filled, strict } from "./primitives.ts";
import { nameSchema } from "./text.ts";

/** A code, a number, or an ISO date. */
export type Operand = string | number;

/** One item against one operand. An item without an answer fails every test but `answered: false`. */
export interface Comparison {
  item: string;
  is?: Operand | undefined;
  in?: Operand[] | undefined;
  not?: Operand | undefined;
  gte?: Operand | undefined;
  lte?: Operand | undefined;
  answered?: boolean | undefined;
}

/** When something applies. Structured data, never an expression string. */
export type Condition = Comparison | { all: Condition[] } | { any: Condition[] } | { not: Condition };

const operandSchema = z.union([z.string(), z.number()]);

export const comparisonSchema = strict({
  /** The id of an earlier item. */
  item: nameSchema,
  /** The answer is this code, number or date; for `choices`, it is among those chosen. An option with `missing` counts. */
  is: z.optional(operandSchema),
  /** The answer is one of these. */
  in: z.optional(filled(operandSchema)),
  /** There is a substantive answer, and it is not this one. */
  not: z.optional(operandSchema),
  /** The number, the date or the option's `value` is at least this. */
  gte: z.optional(operandSchema),
  /** The number, the date or the option's `value` is at most this. */
  lte: z.optional(operandSchema),
  /** Whether there is a substantive answer at all. */
  answered: z.optional(z.boolean()),
});

export const allSchema = strict({
  /** Every one of these holds. */
  get all(): z.ZodMiniArray<z.ZodMiniType<Condition>> {
    return filled(conditionSchema);
  },
});

export const anySchema = strict({
  /** At least one of these holds. */
  get any(): z.ZodMiniArray<z.ZodMiniType<Condition>> {
    return filled(conditionSchema);
  },
});

export const notSchema = strict({
  /** This does not hold. */
  get not(): z.ZodMiniType<Condition> {
    return conditionSchema;
  },
});

export const conditionSchema: z.ZodMiniType<Condition> = z.union([comparisonSchema, allSchema, anySchema, notSchema]);
