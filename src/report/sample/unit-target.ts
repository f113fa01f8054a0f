/** How many forms are wanted of a unit. */
export interface UnitTarget {
  /** The value of the context field `unit`. */
  unit: string;
  /** Forms to get of the unit and all units below it. */
  target: number;
  /** How many people were invited to rate the unit or one below it, where that is known. */
  invited?: number;
}
