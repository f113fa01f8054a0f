import { CONSENT_SIGNS } from "../../../answers/typed/signs.ts";
import { momentText } from "../../../schema/moment-text.ts";
import type { Outline } from "../../../schema/outline.ts";
import type { sayProblem } from "../../notices/summary.ts";
import type { Ui } from "../../view/ui.ts";
import type { EnteredForm } from "../entered-form.ts";
import { BOOKLET, CONSENT, DAY, INVITATION, NUMBER, WORDINGS } from "../own-fields.ts";
import type { Sheet } from "../sheet.ts";
import type { ClerkWords } from "../words.ts";
import { type TypingDesk, renderLine } from "./line.ts";
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

function renderDay(ui: Ui, { typing, correcting, sayProblem }: OwnFieldsDesk, say: ClerkWords): unknown {
  const { words, language, fill } = say;
  const { sheet } = typing;
  const problem = problemIn(ui, sheet, say, DAY, sayProblem);
  const day = problem === undefined && sheet.day;
  return renderLine(ui, typing, {
    id: DAY,
    label: words.day,
    hint: day
      ? correcting
        ? momentText(day, language)
        : fill(words.dayKept, { day: momentText(day, language) })
      : words.dayHint,
    look: "wide",
    problem,
  });
}

function renderBooklet(ui: Ui, { typing, sayProblem }: OwnFieldsDesk, say: ClerkWords): unknown {
  const { booklets } = typing.sheet;
  if (!booklets) return ui.nothing;
  return renderLine(ui, typing, {
    id: BOOKLET,
    label: say.words.booklet,
    hint: say.fill(say.words.bookletHint, { count: booklets }),
    look: "short",
    isNumeric: true,
    problem: problemIn(ui, typing.sheet, say, BOOKLET, sayProblem),
  });
}

function renderWordings(ui: Ui, { typing, sayProblem }: OwnFieldsDesk, say: ClerkWords): unknown {
  const { wordings } = typing.sheet;
  if (!wordings) return ui.nothing;
  return renderLine(ui, typing, {
    id: WORDINGS,
    label: say.words.wordings,
    hint: say.fill(say.words.wordingsHint, { example: "BACD".slice(0, wordings) }),
    look: "short",
    problem: problemIn(ui, typing.sheet, say, WORDINGS, sayProblem),
  });
}

function renderNumber(ui: Ui, { typing, known, sayProblem }: OwnFieldsDesk, say: ClerkWords): unknown {
  const { words, language, fill } = say;
  const time = known?.toLocaleString([language, "vi"], { dateStyle: "short", timeStyle: "short" });
  return renderLine(ui, typing, {
    id: NUMBER,
    label: words.number,
    hint: words.numberHint,
    look: "wide",
    problem: problemIn(ui, typing.sheet, say, NUMBER, sayProblem),
    notice: time && fill(words.numberKnown, { time }),
  });
}

function renderInvitation(ui: Ui, { typing, sayProblem }: OwnFieldsDesk, say: ClerkWords): unknown {
  if (!typing.sheet.asksInvitation) return ui.nothing;
  return renderLine(ui, typing, {
    id: INVITATION,
    label: say.words.invitation,
    hint: say.words.invitationHint,
    look: "wide",
    problem: problemIn(ui, typing.sheet, say, INVITATION, sayProblem),
  });
}

/** What the person agreed to, if that is printed before this. */
export function renderConsentBefore(
  place: Outline["consentBefore"],
  ui: Ui,
  { typing, sayProblem }: OwnFieldsDesk,
  say: ClerkWords,
  { consentBefore }: Outline,
): unknown {
  const { html, nothing, survey } = ui;
  if (!survey.consent || place !== consentBefore) return nothing;
  const words = ui.spoken.rareItems;
  const agreed = typing.sheet.session.consent?.agreed;
  const sign = (key: keyof typeof CONSENT_SIGNS, on: boolean): unknown =>
    html`<span class=${on ? "sign on" : "sign"}
      ><b>${CONSENT_SIGNS[key]}</b> <span lang=${ui.wordsLanguage}>${words?.[key]}</span></span
    >`;
  return renderLine(ui, typing, {
    id: CONSENT,
    label: html`<span lang=${ui.language}>${ui.text(survey.consent.text)}</span>`,
    hint: html`${sign("agree", agreed === true)} · ${sign("disagree", agreed === false)}`,
    look: "short",
    isNumeric: true,
    problem: problemIn(ui, typing.sheet, say, CONSENT, sayProblem),
  });
}
