import { finish } from "../../answers/finish.ts";
import { deliver } from "../../outbox/deliver.ts";
import { type Language, type Submission, periodState, receiptOf } from "../../schema/index.ts";
import { SurveyErrorEvent, SurveySentEvent, SurveySubmitEvent } from "../events.ts";
import type { Session } from "../session.ts";
import { httpUrl } from "../source.ts";
import { contextOf } from "./context.ts";
import type { Outcome } from "./outcome.ts";
import { uuid } from "./uuid.ts";

/** What sending needs of the element. */
export interface SendingElement extends HTMLElement {
  endpoint: string | undefined;
  channel: string | undefined;
  placement: string | undefined;
}

/**
 * Sends what the session holds and says what became of it, as it happens.
 * Once a submission may have reached the endpoint it stays as it is, so that sending again cannot make a second one.
 */
export async function send(
  element: SendingElement,
  session: Session,
  language: Language,
  now: Date,
  settle: (outcome: Outcome) => void,
): Promise<void> {
  if (periodState(session.survey.period, now) !== "open") return settle({ is: "closed" });
  const submission = (session.submission ??= submissionOf(element, session, language, now));
  // A page that sends by itself may be asked again with the same answers; they keep their id.
  if (!element.dispatchEvent(new SurveySubmitEvent(submission))) return;
  const endpoint = endpointOf(element);
  if (!endpoint) return settle({ is: "nowhere" });
  settle({ is: "sending" });
  const { id } = submission;
  const delivery = await deliver({ endpoint, key: id, body: JSON.stringify(submission) });
  switch (delivery.result) {
    case "accepted":
      settle({ is: "received", receipt: receiptOf(id) });
      element.dispatchEvent(new SurveySentEvent(submission, receiptOf(id)));
      return;
    case "refused":
      // What is sent after a refusal is another submission, with answers gone over again.
      session.submission = undefined;
      settle({ is: "refused", detail: delivery.detail });
      element.dispatchEvent(
        new SurveyErrorEvent("refused", delivery.detail ?? `The endpoint answered ${delivery.status}.`),
      );
      return;
    case "unreachable":
      settle({ is: "failed" });
      element.dispatchEvent(new SurveyErrorEvent("unreachable", `${endpoint} could not be reached.`));
  }
}

/** Where answers go, unless the page does not say, or says something that is no http(s) address. */
function endpointOf(element: SendingElement): string | undefined {
  try {
    return element.endpoint && httpUrl(element.endpoint, element);
  } catch {
    return undefined;
  }
}

function submissionOf(element: SendingElement, session: Session, language: Language, now: Date): Submission {
  const { survey, entries, startedAt, checksShown, consent } = session;
  return finish(survey, entries, {
    id: uuid(),
    channel: element.channel ?? "web",
    placement: element.placement,
    language,
    startedAt: startedAt ?? now,
    finishedAt: now,
    context: contextOf(survey, (name) => element.getAttribute(name), location.search),
    checksShown,
    consent,
  });
}
