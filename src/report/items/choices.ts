import { type CountedType, areOptions, oneOption } from "./counted-type.ts";

export const choices: CountedType = {
  ...oneOption,
  isTicked: true,
  optionOf: (laid, answer) => (areOptions(laid, answer) ? -1 : undefined),
  add({ optionAt }, sums, answer, by) {
    for (const code of answer as string[]) sums.options[optionAt.get(code)!]! += by;
  },
};
