/**
 * Which codes of a batch were answered: a bit for each, as a text. It is one value for the whole batch, so that nothing in it says in what
 * order they were, and writing it again leaves no trace at any single code.
 */
export const noneAnswered = (codes: number): string => Buffer.alloc(Math.ceil(codes / 8)).toString("base64");

export const isAnswered = (answered: string, place: number): boolean =>
  (Buffer.from(answered, "base64")[place >> 3]! & (1 << (place & 7))) !== 0;

/** The same with one more. */
export function withAnswered(answered: string, place: number): string {
  const bits = Buffer.from(answered, "base64");
  bits[place >> 3]! |= 1 << (place & 7);
  return bits.toString("base64");
}

export const answeredCount = (answered: string): number =>
  Buffer.from(answered, "base64").reduce((sum, byte) => sum + byte.toString(2).replaceAll("0", "").length, 0);
