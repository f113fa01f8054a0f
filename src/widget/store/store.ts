import type { MessageWords } from "../../locales/parts/messages/type.ts";
import { type Entry, type Language, matchLanguage } from "../../schema/index.ts";
import { type WidgetWords, firstWords } from "../words/widget-words.ts";
import type { Phase } from "./phase.ts";
import type { Session } from "./session.ts";

/** What a person has done to the answers, for the parts that keep them or tell the page. */
export type Happening =
  | { is: "started" | "agreed" | "moved" }
  /** An item was answered, or emptied. */
  | { is: "answered"; id: string; entry: Entry | undefined };

/** Hears of every change, and of what a person has done. */
export type Listener = (happening?: Happening) => void;

/** What is shown. Only the store itself writes it. */
export interface State {
  readonly phase: Phase;
  /** The survey and its answers; none while it loads. */
  readonly session?: Session | undefined;
  /** A clerk types in forms of others. */
  readonly isClerk?: boolean | undefined;
  /** The widget's own words that are loaded with the survey, and those for what comes after the first answers. */
  readonly spoken: WidgetWords;
  readonly messages?: MessageWords | undefined;
  /** The language that a person chose here, as long as the page wants the one that it wanted then. */
  readonly chosen?: { language: Language; instead: Language } | undefined;
  /** Shown until now: whoever turns the page to a language that the survey lacks, as translators do, takes nobody's away. */
  readonly shown?: Language | undefined;
  /** The id of what takes the focus when it is next drawn. */
  readonly focusOn?: string | undefined;
  /** How many items are drawn at most: while the survey opens, a screenful first, so that nobody waits for all of 500. */
  readonly most: number;
  /** The tag was not closed: what follows it in the page stands inside it. */
  readonly hasSwallowed?: boolean | undefined;
}

/** What one element shows, and what a person does to it. It knows nothing of the page. */
export interface Store extends State {
  /** The survey's language that is shown; the language wanted while there is no survey. */
  readonly language: Language;
  /** Controls' own states, by item. */
  readonly locals: Map<string, object>;
  subscribe(listener: Listener): void;
  /** Something has happened, or has changed that is not in here, such as what a room shows. */
  refresh(happening?: Happening): void;
  set(changes: Partial<State>, happening?: Happening): void;
  /** There is no survey any more, or not yet. */
  empty(): void;
  /** The focus is where it was wanted. Nothing is drawn anew for that. */
  focused(): void;
  /** A person put something into an item; `undefined` takes it out again. */
  answer(id: string, entry: Entry | undefined): void;
  /** A person agreed to the survey's consent, or did not. */
  agree(agreed: boolean): void;
}

/**
 * @param wanted the language that the page asks for
 * @param now the moment by the device's clock
 */
export function createStore(wanted: () => Language, now: () => Date): Store {
  const listeners: Listener[] = [];
  const refresh = (happening?: Happening): void => {
    for (const listener of listeners) listener(happening);
  };
  const set = (changes: Partial<State>, happening?: Happening): void => {
    Object.assign(store, changes);
    refresh(happening);
  };
  /** A person has done something, perhaps the first thing. */
  const act = (happening: Happening): void => {
    const session = store.session!;
    if (!session.startedAt) {
      session.startedAt = now();
      refresh({ is: "started" });
    }
    refresh(happening);
  };
  const locals = new Map<string, object>();
  const store: Store = {
    phase: { is: "loading" },
    spoken: firstWords,
    most: Infinity,
    locals,
    get language() {
      const { chosen, session, shown } = store;
      const language = chosen?.language ?? wanted();
      const languages = session?.survey.languages;
      return languages ? (matchLanguage(language, languages) ?? shown ?? languages[0]!) : language;
    },
    subscribe(listener) {
      listeners.push(listener);
    },
    refresh,
    set,
    empty() {
      locals.clear();
      set({ phase: { is: "loading" }, session: undefined, shown: undefined });
    },
    focused() {
      (store as { focusOn?: undefined }).focusOn = undefined;
    },
    answer(id, entry) {
      store.session!.answer(id, entry);
      act({ is: "answered", id, entry });
    },
    agree(agreed) {
      store.session!.agree(agreed, now());
      act({ is: "agreed" });
    },
  };
  return store;
}
