/** The one order of names, by which all hold what they need: the same in every process, whatever its language. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
