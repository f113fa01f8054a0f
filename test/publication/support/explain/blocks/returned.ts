import { type Facts, hiddenSaid } from "../facts.ts";
import { channelName } from "../groups.ts";
import { formsText, fractionText, hundredfold, percentText } from "../shares.ts";
import { returnedBy } from "../tables/response-table.ts";
import { type Source, anyOf, exactly } from "../words.ts";

/** How many forms came back, of how many where that is known of all; else of which channels it is known. */
export function returnedTexts(facts: Facts): Source[] {
  const { say, places, counted, partials, by } = facts;
  const share = (x: number, n: number): Source =>
    say("ofSent", {
      fraction: fractionText(facts, { x, n }),
      value: exactly(percentText(facts, hundredfold({ x, n }), places.measure)),
    });
  const known =
    partials === "counted" || !by.includes("channel")
      ? []
      : returnedBy(facts).filter(({ sent, isMore }) => sent && isMore !== "yes");
  const [x, n] = [
    known.reduce((sum, { finished }) => sum + finished, 0),
    known.reduce((sum, { sent }) => sum + sent!, 0),
  ];
  if (known.length && x === counted.length) {
    const whole = `${share(x, n)}\\.`;
    if (facts.level === "none") return [whole];
  }
  const rates = known.map(
    ({ channel, finished, sent }) => `; ${channelName(facts, channel)}: ${share(finished, sent!)}`,
  );
  // A rate that is withheld is not told; then neither is how many of all were sent.
  const told = rates.map((rate) => (facts.level === "none" ? rate : `(?:${rate})?`)).join("");
  const forms = anyOf([formsText(facts, counted.length), ...hiddenSaid(facts)]);
  return [`${forms}${told}\\.`, ...(known.length && x === counted.length ? [`${share(x, n)}\\.`] : [])];
}
