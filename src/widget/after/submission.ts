import { finish } from "../../answers/finish.ts";
import type { Language, Submission } from "../../schema/index.ts";
import type { Session } from "../session.ts";
import { contextOf } from "./context.ts";
import { uuid } from "./uuid.ts";

/** What a submission takes from the element. */
export interface SubmittingElement extends HTMLElement {
  endpoint: string | undefined;
  channel: string | undefined;
  placement: string | undefined;
  kiosk: string | undefined;
}

/**
 * The next revision of what the session holds.
 * @param unreached ids of the items that the person has not come to yet, for a partial one
 */
export function submissionOf(
  element: SubmittingElement,
  session: Session,
  language: Language,
  now: Date,
  unreached?: readonly string[],
): Submission {
  const { survey, entries, startedAt, checksShown, consent, revision, supplied } = session;
  return finish(survey, entries, {
    id: (session.id ??= uuid()),
    revision: revision + 1,
    unreached,
    channel: supplied?.channel ?? channelOf(element),
    placement: element.placement,
    language,
    startedAt: startedAt ?? now,
    finishedAt: now,
    context: { ...contextOf(survey, (name) => element.getAttribute(name), location.search), ...supplied?.context },
    checksShown,
    consent,
  });
}

export const channelOf = (element: SubmittingElement): string =>
  element.channel ?? (isShared(element) ? "kiosk" : "web");

/** Whether the device is shared; the property is reflected. */
export const isShared = (element: SubmittingElement): boolean => element.hasAttribute("kiosk");
