import type { Disclosure } from "./disclosure.ts";
import { shareOf } from "./figures/share.ts";
import type { ChannelFigures } from "./report-type.ts";
import { formsThreshold } from "./suppression/guard.ts";
import { hideSmall } from "./suppression/hide-small.ts";
import type { Node } from "./suppression/node.ts";
import { plainRules } from "./suppression/rules.ts";

/**
 * What came back, by channel. Response rates as in AAPOR's Standard Definitions (2023): RR1 = finished ÷ invited,
 * RR2 = (finished + partial) ÷ invited, and only where the number invited is known: an open link has none. Where more came than were sent,
 * the number is not that of whom they came from, and no rate is true.
 * @param nodes the groups of the dimension `channel`
 * @param partials forms of people who had not finished, by channel; absent when they are counted in the nodes
 */
export function channelFigures(
  nodes: readonly Node[],
  partials: ReadonlyMap<string | null, number> | undefined,
  invited: Readonly<Record<string, number>>,
  disclosure: Disclosure,
): ChannelFigures[] {
  const isComplete = !nodes.some(({ id, cell }) => id === null && cell.forms > 0);
  const begun = nodes.map(({ id }) => partials?.get(id) ?? 0);
  const hidden = hideSmall(begun, plainRules(formsThreshold(disclosure)));
  return nodes.map(({ id, cell, whole }, i) => {
    const isHidden = whole && disclosure.level === "strict";
    const forms = isHidden ? null : cell.forms;
    const unfinished = isHidden || hidden[i] ? null : begun[i]!;
    const of = id !== null && Object.hasOwn(invited, id) ? invited[id]! : undefined;
    const all = forms === null || unfinished === null ? null : forms + unfinished;
    const isMore = of !== undefined && (all ?? forms ?? 0) > of;
    return {
      channel: id,
      forms,
      partials: partials ? unfinished : null,
      ...(of !== undefined && {
        invited: of,
        ...(isMore && { moreThanInvited: true as const }),
        ...(!isMore && partials && isComplete && { rr1: shareOf(forms, of) }),
        ...(!isMore && isComplete && !partials?.get(null) && { rr2: shareOf(all, of) }),
      }),
      ...(all === null && { hidden: true as const }),
    };
  });
}
