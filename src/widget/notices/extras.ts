import { type AdvanceHost, type AdvanceStore, type Onward, showAdvance } from "../advance/show-advance.ts";
import { type LanguagePage, type LanguageStore, chooseLanguage } from "../view/choose-language.ts";
import { renderLanguages } from "../view/languages.ts";
import type { Ui } from "../view/ui.ts";
import type { FormExtras } from "../view/form.ts";
import { type CodeHost, type CodePage, type CodeStore, renderCode } from "../qr/show-code.ts";
import { type SayingHost, showMeans } from "../means/show-means.ts";
import { type PaceHost, type PaceStore, showPace } from "../pace/show-pace.ts";
import { laterHead } from "../steps/later-head.ts";
import { type MoreHost, renderMore } from "../steps/more.ts";
import type { Session } from "../store/session.ts";
import { type Noticed, renderKept, renderNotices } from "./notices.ts";
import { stickHeadings } from "../host-page/stick-headings.ts";
import { renderSummary } from "./summary.ts";
import { type KeptReceipts, renderReceipts } from "../receipts/render-receipts.ts";
import { timeLeft } from "./time-left.ts";

/** What is shown around the questions. */
export interface ExtrasStore extends CodeStore, AdvanceStore, LanguageStore, PaceStore {
  readonly session?: Session | undefined;
}

/** What draws it, and tells the webmaster. */
export interface ExtrasPage extends CodePage, LanguagePage {
  readonly delivery?: (Noticed & KeptReceipts) | undefined;
}

/** The element. */
export interface ExtrasHost extends CodeHost, MoreHost, AdvanceHost, SayingHost, PaceHost {}

/** What stands around the questions once answering is under way. */
export function renderExtras(
  ui: Ui,
  store: ExtrasStore,
  page: ExtrasPage,
  host: ExtrasHost,
  onward: Onward,
): FormExtras {
  const { delivery } = page;
  const session = store.session!;
  stickHeadings(host);
  showMeans(ui, store, page, host);
  showPace(ui, store, page, host);
  return {
    languages: renderLanguages(ui, (language) => chooseLanguage(store, page, host, language)),
    head: laterHead(ui, session),
    more: renderMore(ui, session, host),
    summary: renderSummary(ui, session, host.renderRoot),
    notices: delivery && ui.html`${showAdvance(ui, store, page, host, onward)}${renderNotices(ui, delivery)}`,
    kept: delivery && ui.html`${renderKept(ui, delivery)}${renderReceipts(ui, delivery)}`,
    code: renderCode(ui, store, page, host),
    timeLeft: timeLeft(ui, session),
  };
}
