import { html, nothing } from "lit";
import { fillIn } from "../../locales/fill.ts";
import { type Entry, type Language, type Survey, type Text, wordsIn } from "../../schema/index.ts";
import { directionOf } from "../../ui/language.ts";
import type { MessageWords } from "../../locales/parts/messages/type.ts";
import type { sayProblem } from "../notices/summary.ts";
import type { Session } from "../store/session.ts";
import type { WidgetWords } from "../words/widget-words.ts";
import type { ItemReader, Ui } from "./ui.ts";

/** What drawing needs of the store. */
interface ViewStore {
  readonly session?: Session | undefined;
  readonly spoken: WidgetWords;
  readonly messages?: MessageWords | undefined;
  readonly language: Language;
  readonly locals: Map<string, object>;
  readonly most: number;
  answer(id: string, entry: Entry | undefined): void;
  agree(agreed: boolean): void;
  refresh(): void;
}

/** What draws, too, once it has come. */
interface ViewRooms {
  readonly rooms?: { readonly sayProblem: typeof sayProblem } | undefined;
  readonly reader?: ItemReader | undefined;
}

/** What the views work with, for what is shown now. */
export function createUi(
  { session, spoken, messages, language, locals, most, answer, agree, refresh }: ViewStore,
  { rooms, reader }: ViewRooms,
): Ui {
  const plain = (text: Text | undefined) => wordsIn(text ?? "", language, session?.survey.languages ?? []);
  const ui: Ui = {
    html,
    nothing,
    // Before there is a session only words are needed.
    survey: session?.survey as Survey,
    consent: session?.consent,
    agree,
    language,
    words: spoken.answering,
    wordsLanguage: spoken.language,
    messages,
    spoken,
    fill: (text, values) => fillIn(text, values, spoken.language),
    plain,
    text: (text, emphasis) => {
      const { words, language: found } = plain(text);
      const { words: strong } = plain(emphasis);
      const pieces = strong
        ? words.split(strong).map((piece, i) => [i ? html`<b>${strong}</b>` : nothing, piece])
        : words;
      return found === language ? pieces : html`<span lang=${found} dir=${directionOf(found)}>${pieces}</span>`;
    },
    reader,
    most,
    entry: (id) => session!.entries.get(id),
    answer,
    problem: (id) => {
      const problem = session!.problems.get(id);
      return problem && messages && rooms?.sayProblem(ui, problem);
    },
    local: (id, initial) => {
      if (!locals.has(id)) locals.set(id, initial());
      return locals.get(id) as ReturnType<typeof initial>;
    },
    refresh,
  };
  return ui;
}
