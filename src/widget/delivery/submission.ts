import { arrivalOf } from "../../answers/arrival.ts";
import type { ValueByName } from "../../answers/context.ts";
import { finish } from "../../answers/finish.ts";
import type { Language, Submission, Survey } from "../../schema/index.ts";
import { deviceTime } from "../../ui/device-time.ts";
import { paceOf } from "../pace/show-pace.ts";
import type { Session } from "../store/session.ts";
import { uuid } from "../device/uuid.ts";

/** What a submission takes from the element. */
export interface SubmittingElement extends HTMLElement {
  endpoint: string | undefined;
  channel: string | undefined;
  placement: string | undefined;
  kiosk: string | undefined;
}

/** What making a submission needs. */
export interface Submitting {
  readonly store: { readonly language: Language };
  readonly element: SubmittingElement;
}

/**
 * The next revision of what the session holds.
 * @param unreached ids of the items that the person has not come to yet, for a partial one
 */
export function submissionOf(
  { element, store }: Submitting,
  session: Session,
  unreached?: readonly string[],
): Submission {
  const now = deviceTime();
  const { survey, entries, startedAt, checksShown, changed, consent, revision, supplied } = session;
  const arrival = arrivalOn(element, survey);
  return finish(survey, entries, {
    id: (session.id ??= uuid()),
    revision: revision + 1,
    unreached,
    ...arrival,
    ...supplied,
    context: { ...arrival.context, ...supplied?.context },
    language: store.language,
    startedAt: startedAt ?? now,
    finishedAt: now,
    checksShown,
    changed,
    // Of a form that is not finished nobody knows.
    pace: unreached ? undefined : paceOf(element, session),
    consent,
  });
}

/** Where and how the person came to it, and what the page says of it. */
export function arrivalOn(element: SubmittingElement, survey: Survey): ReturnType<typeof arrivalOf> {
  const said: ValueByName = (name) =>
    name === "channel" || name === "placement" ? (element[name] ?? null) : element.getAttribute(name);
  return arrivalOf(survey, said, inAddress);
}

/** What the page's address says. Not by `URLSearchParams`: a page may have one of its own, or none. */
export const inAddress: ValueByName = (wanted) => {
  for (const part of location.search.slice(1).split("&")) {
    const [name, ...value] = part.replaceAll("+", " ").split("=");
    if (decoded(name!) === wanted) return decoded(value.join("="));
  }
  return null;
};

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // Anybody can write a link.
    return text;
  }
}

/** Whether the device is shared; the property is reflected. */
export const isShared = (element: SubmittingElement): boolean => element.hasAttribute("kiosk");
