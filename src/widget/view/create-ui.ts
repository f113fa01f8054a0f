import { html, nothing } from "lit";
import { fillIn } from "../../locales/fill.ts";
import { type Entry, type Language, type Survey, type Text, wordsIn } from "../../schema/index.ts";
import { directionOf } from "../../ui/language.ts";
import type { MessageWords } from "../../locales/parts/messages/type.ts";
import type { sayProblem } from "../notices/summary.ts";
import type { Session } from "../store/session.ts";
import type { WidgetWords } from "../words/words.ts";
import type { ItemReader, Ui } from "./ui.ts";

/** What is shown. */
interface Shown {
  readonly session: Session | undefined;
  readonly spoken: WidgetWords;
  readonly afterWords: MessageWords | undefined;
  readonly later: { readonly sayProblem: typeof sayProblem } | undefined;
  readonly language: Language;
  readonly locals: Map<string, object>;
  readonly reader: ItemReader | undefined;
  readonly most: number;
}

/** What the views work with, for what is open now. */
export function createUi(
  { session, spoken, afterWords, later, language, locals, reader, most }: Shown,
  put: (id: string, entry: Entry | undefined) => void,
  refresh: () => void,
): Ui {
  const plain = (text: Text | undefined) => wordsIn(text ?? "", language, session?.survey.languages ?? []);
  const ui: Ui = {
    html,
    nothing,
    // Before there is a session only words are needed.
    survey: session?.survey as Survey,
    language,
    words: spoken.answering,
    wordsLanguage: spoken.language,
    afterWords,
    spoken,
    fill: (text, values) => fillIn(text, values, spoken.language),
    plain,
    text: (text) => {
      const { words, language: found } = plain(text);
      return found === language ? words : html`<span lang=${found} dir=${directionOf(found)}>${words}</span>`;
    },
    reader,
    most,
    entry: (id) => session!.entries.get(id),
    put,
    problem: (id) => {
      const problem = session!.problems.get(id);
      return problem && afterWords && later?.sayProblem(ui, problem);
    },
    local: (id, initial) => {
      if (!locals.has(id)) locals.set(id, initial());
      return locals.get(id) as ReturnType<typeof initial>;
    },
    refresh,
  };
  return ui;
}
