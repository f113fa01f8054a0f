import type { Text } from "../schema/index.ts";

/** One unit of a tree. The tree is free: any depth, any number of roots. */
export interface Unit {
  /** The value of the context field `unit`. */
  id: string;
  label?: Text;
  /** The id of the unit above. */
  parent?: string;
}
