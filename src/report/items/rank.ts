import { type CountedType, areOptions, oneOption, zeros } from "./counted-type.ts";

/** An option counts as chosen where it was put first. */
export const rank: CountedType = {
  ...oneOption,
  sums: ({ options: { length } }) => ({ ranks: { placed: zeros(length), places: zeros(length) } }),
  optionOf: (laid, answer) => (areOptions(laid, answer) ? -1 : undefined),
  add({ optionAt }, sums, answer, by) {
    for (const [place, code] of (answer as string[]).entries()) {
      const option = optionAt.get(code)!;
      if (!place) sums.options[option]! += by;
      sums.ranks!.placed[option]! += by;
      sums.ranks!.places[option]! += by * (place + 1);
    }
  },
  addCount: () => "not-countable",
  figures({ options }, { ranks }, { isOpen, isGuarded }) {
    // With three options, a mean place reveals how many people put an option second, and how many put it last.
    if (isGuarded) return {};
    const { placed, places } = ranks!;
    return {
      ranks: options.map(({ code }, o) =>
        isOpen
          ? { code, placed: placed[o]!, mean: placed[o] ? places[o]! / placed[o]! : null }
          : { code, placed: null, mean: null, hidden: true },
      ),
    };
  },
};
