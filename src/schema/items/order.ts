import * as z from "zod/mini";
import { orderOf } from "../order.ts";
import { staysLast } from "../orders/in-any-order.ts";
import type { ItemPlace } from "./rule.ts";

export const orderSchema = z.optional(z.literal("random"));

/** Options can stand in any order if they are no levels, and there are several. */
export function checkOrder(item: { order?: unknown; scale?: unknown }, { options, path, report }: ItemPlace): void {
  if (item.order === undefined) return;
  const at = [...path, "order"];
  const moved = options.filter((option) => !staysLast(option)).length;
  if (item.scale !== undefined || orderOf(options)) report(at, "order-of-levels");
  else if (options.length && moved < 2) report(at, "order-of-few", { count: moved });
}
