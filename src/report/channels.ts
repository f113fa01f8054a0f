import type { Disclosure } from "./disclosure.ts";
import { type Share, shareOf } from "./figures/share.ts";
import { formsThreshold } from "./suppression/guard.ts";
import { hideSmall } from "./suppression/hide-small.ts";
import type { Node } from "./suppression/node.ts";
import { plainRules } from "./suppression/rules.ts";
import type { Hidable } from "./figures/hidable.ts";

export interface ChannelFigures extends Hidable {
  /** `null` for the forms of every channel that is not told apart. */
  channel: string | null;
  /** Forms, partial ones among them when the report counts these. Planned channels stand here also with 0. */
  forms: number | null;
  /** Forms of people who had not finished; `null` without `hidden` when they are counted among the forms. */
  partials: number | null;
  invited?: number;
  /** More forms came, unfinished ones among them, than were sent: there is no rate. */
  moreThanInvited?: true;
  /**
   * Finished ÷ invited (AAPOR RR1), where the number invited is known; absent when partial forms are counted, and when of
   * some forms the channel is not known, since they may be of this one.
   */
  rr1?: Share;
  /** (Finished + partial) ÷ invited (AAPOR RR2). */
  rr2?: Share;
}

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
