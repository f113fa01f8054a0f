import * as z from "zod/mini";

/** What zod finds wrong with the shape of `data`; nothing when it fits. `reportShape` makes faults of it. */
export function shapeIssues(schema: z.ZodMiniType, data: unknown): readonly z.core.$ZodIssue[] {
  return z.safeParse(schema, data, { error: knownNames, reportInput: true }).error?.issues ?? [];
}

/** Zod drops the schema from a finished issue, so the names that it knows travel as the message. */
function knownNames(issue: z.core.$ZodRawIssue): string | undefined {
  return issue.code === "unrecognized_keys"
    ? Object.keys((issue.inst as z.ZodMiniObject)._zod.def.shape).join(" ")
    : undefined;
}
