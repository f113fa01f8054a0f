/** Picks a text of an example by the guide's language. */
export type Say = (vi: string, en: string) => string;

export type Json = unknown;

/** The keys of one kind of object in a survey, each with an example of its value. */
export interface KeyGroup {
  /** Its name in the JSON Schema, or where in it the object stands: `Scale.ends`. */
  schema: string;
  /** Keys that another group explains. */
  elsewhere?: readonly string[];
  title: { vi: string; en: string };
  examples: (say: Say) => Record<string, Json>;
  /** What a key's example needs beside it. */
  beside?: (say: Say) => Record<string, Record<string, Json>>;
  /** What every such object needs. */
  base?: (say: Say) => Record<string, Json>;
  /** A whole survey with such an object in it. */
  place: (object: Record<string, Json>, say: Say) => Record<string, Json>;
}

/** An example of each key that no other group explains: without one it does not compile. */
export type Examples<T, Elsewhere extends string = never> = (
  say: Say,
) => Record<Exclude<keyof T & string, Elsewhere>, Json>;

interface GroupOf<T, Elsewhere extends string> extends Omit<KeyGroup, "elsewhere" | "examples"> {
  elsewhere?: readonly Elsewhere[];
  examples: Examples<T, Elsewhere>;
}

/** The group of the keys that objects of the type `T` have. */
export const keysOf =
  <T>() =>
  <Elsewhere extends string = never>(group: GroupOf<T, Elsewhere>): KeyGroup =>
    group;
