import { CONSENT_SIGNS } from "../../../answers/typed/signs.ts";
import { momentText } from "../../../schema/moment-text.ts";
import type { Outline } from "../../../schema/outline.ts";
import type { sayProblem } from "../../notices/summary.ts";
import type { Ui } from "../../view/ui.ts";
import type { EnteredForm } from "../entered-form.ts";
import { BOOKLET, CONSENT, DAY, INVITATION, NUMBER, WORDINGS } from "../own-fields.ts";
import type { Sheet } from "../sheet.ts";
import type { ClerkWords } from "../words.ts";
import { renderParts, renderSign } from "./hint.ts";
import { type FieldLine, type TypingDesk, renderLine } from "./line.ts";
import { problemIn } from "./slip.ts";

/** What the fields beside the questions need. */
export interface OwnFieldsDesk {
  readonly typing: TypingDesk & { readonly sheet: Sheet };
  /** When a form with this number was entered before. */
  readonly known: Date | undefined;
  /** The entered form that is open once more. */
  readonly correcting: EnteredForm | undefined;
  readonly sayProblem: typeof sayProblem;
}

/** The form's day, its booklet, its wordings, its number and the code of its invitation. */
export const renderOwnFields = (ui: Ui, clerk: OwnFieldsDesk, say: ClerkWords): unknown =>
  ui.html`<div lang=${say.language}>${renderDay(ui, clerk, say)} ${renderBooklet(ui, clerk, say)} ${renderWordings(ui, clerk, say)} ${renderNumber(ui, clerk, say)} ${renderInvitation(ui, clerk, say)}</div>`;

/** A field with what is wrong with what stands there. */
const renderOwn = (
  ui: Ui,
  { typing, sayProblem }: OwnFieldsDesk,
  say: ClerkWords,
  line: Omit<FieldLine, "problem">,
): unknown => renderLine(ui, typing, { ...line, problem: problemIn(ui, typing.sheet, say, line.id, sayProblem) });

function renderDay(ui: Ui, clerk: OwnFieldsDesk, say: ClerkWords): unknown {
  const { words, language, fill } = say;
  const { day, slips } = clerk.typing.sheet;
  const date = day && !slips.has(DAY) ? momentText(day, language) : undefined;
  return renderOwn(ui, clerk, say, {
    id: DAY,
    label: words.day,
    hint: date ? (clerk.correcting ? date : fill(words.dayKept, { day: date })) : words.dayHint,
    look: "wide",
  });
}

function renderBooklet(ui: Ui, clerk: OwnFieldsDesk, say: ClerkWords): unknown {
  const { booklets } = clerk.typing.sheet;
  if (!booklets) return ui.nothing;
  return renderOwn(ui, clerk, say, {
    id: BOOKLET,
    label: say.words.booklet,
    hint: say.fill(say.words.bookletHint, { count: booklets }),
    look: "short",
    isNumeric: true,
  });
}

function renderWordings(ui: Ui, clerk: OwnFieldsDesk, say: ClerkWords): unknown {
  const { wordings } = clerk.typing.sheet;
  if (!wordings) return ui.nothing;
  return renderOwn(ui, clerk, say, {
    id: WORDINGS,
    label: say.words.wordings,
    hint: say.fill(say.words.wordingsHint, { example: "BACD".slice(0, wordings) }),
    look: "short",
  });
}

function renderNumber(ui: Ui, clerk: OwnFieldsDesk, say: ClerkWords): unknown {
  const { words, language, fill } = say;
  const time = clerk.known?.toLocaleString([language, "vi"], { dateStyle: "short", timeStyle: "short" });
  return renderOwn(ui, clerk, say, {
    id: NUMBER,
    label: words.number,
    hint: words.numberHint,
    look: "wide",
    notice: time && fill(words.numberKnown, { time }),
  });
}

function renderInvitation(ui: Ui, clerk: OwnFieldsDesk, say: ClerkWords): unknown {
  if (!clerk.typing.sheet.asksInvitation) return ui.nothing;
  return renderOwn(ui, clerk, say, {
    id: INVITATION,
    label: say.words.invitation,
    hint: say.words.invitationHint,
    look: "wide",
  });
}

/** What the person agreed to, if that is printed before this. */
export function renderConsentBefore(
  place: Outline["consentBefore"],
  ui: Ui,
  clerk: OwnFieldsDesk,
  say: ClerkWords,
  { consentBefore }: Outline,
): unknown {
  const { html, nothing, survey } = ui;
  if (!survey.consent || place !== consentBefore) return nothing;
  const agreed = clerk.typing.sheet.session.consent?.agreed;
  const sign = (key: keyof typeof CONSENT_SIGNS, on: boolean): unknown =>
    renderSign(ui, CONSENT_SIGNS[key], html`<span lang=${ui.wordsLanguage}>${ui.spoken.rareItems?.[key]}</span>`, on);
  return renderOwn(ui, clerk, say, {
    id: CONSENT,
    label: html`<span lang=${ui.language}>${ui.text(survey.consent.text)}</span>`,
    hint: renderParts(ui, [sign("agree", agreed === true), sign("disagree", agreed === false)]),
    look: "short",
    isNumeric: true,
  });
}
