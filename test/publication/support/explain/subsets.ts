/** Every choice of some of these, in their order. */
export const subsets = <T>([first, ...rest]: readonly T[]): T[][] => {
  if (first === undefined) return [[]];
  const others = subsets(rest);
  return [...others.map((each) => [first, ...each]), ...others];
};
