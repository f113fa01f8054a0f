import { log } from "../ui/log.ts";
import { type PropertyValues, html } from "lit";
import { type Publication, compose, hasRare } from "../publication/index.ts";
import type { Report } from "../report/index.ts";
import { matchLanguage } from "../schema/index.ts";
import { LANGUAGES } from "../locales/languages.ts";
import { directionOf, statedLanguage, wantedLanguage } from "../ui/language.ts";
import { PageElement } from "../ui/page-element.ts";
import { Unavailable } from "../ui/source.ts";
import { ResultsErrorEvent, ResultsLoadEvent } from "./events.ts";
import { NoReport, readReport, errorReason, undamaged } from "./read-report.ts";
import { css } from "./styles/index.ts";
import { renderPublication } from "./view/publication.ts";
import { type ReportKit, firstKit, rareWordsIn, wordsFor } from "./words.ts";

type Phase = { is: "loading" | "unavailable" } | { is: "invalid"; reason: string } | { is: "shown"; report: Report };

/** As wide as this, in pixels, long lists of figures begin open. */
const ROOMY = 640;

/**
 * Publishes the results of a survey on a page: what was asked of whom, the headline, every option with its count, base,
 * share and interval, and how the figures came about. It shows what is in the report, and the report holds nothing that
 * is withheld.
 *
 * @summary One tag that publishes a survey's results.
 * @tag satisfaction-results
 *
 * @slot - Shown until the report is, and instead of it when it cannot be: a link to the document, for example.
 *   A `<script type="application/json">` in it may hold the report itself.
 *
 * @fires {ResultsLoadEvent} results-load - The report is shown, at first or anew.
 * @fires {ResultsErrorEvent} results-error - The report cannot be shown, for the webmaster to mend.
 *
 * @csspart root - Everything.
 * @csspart header - Title, organisation and scope.
 * @csspart title - The title.
 * @csspart headline - The most important figure.
 * @csspart section - One part with a heading.
 * @csspart item - One question with its figures.
 * @csspart table - A table of figures.
 * @csspart note - What must be known to read the figures rightly.
 * @csspart button - A button.
 *
 * @cssprop [--survey-accent=#0b5cad] - The colour of bars.
 * @cssprop [--survey-background=Canvas] - The colour of the page behind it.
 * @cssprop [--survey-text=CanvasText] - The colour of words.
 * @cssprop [--survey-heading=CanvasText] - The colour of titles.
 * @cssprop [--survey-font=system-ui] - The typeface; `from(page)` for the page's own.
 * @cssprop [--survey-radius=0.5em] - How round the corners are.
 */
export class SatisfactionResults extends PageElement {
  static override properties = {
    src: {},
    lang: { reflect: true },
    headingLevel: { attribute: "heading-level", type: Number },
    report: { attribute: false },
  };

  /** Address of the report, http(s): what `satisfaction-survey report --format json` writes, or a collector's `…/results`. */
  declare src: string | undefined;

  /** The language to show. Default: that of the closest ancestor with `lang`. */
  declare lang: string;

  /**
   * The level of the title among the page's headings, 1 to 3.
   * @default 2
   */
  declare headingLevel: number | undefined;

  /** The report itself, instead of `src` or an inline script. */
  declare report: unknown;

  private phase: Phase = { is: "loading" };
  private spoken: ReportKit = firstKit;
  private isRare = false;
  /** The page's language, if there are no words in it. */
  private unspoken = "";
  private loading: AbortController | undefined;

  protected override readonly styles = [css];

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("beforeprint", this.openAll);
    addEventListener("afterprint", this.closeAgain);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("beforeprint", this.openAll);
    removeEventListener("afterprint", this.closeAgain);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.hasUpdated || changed.has("src") || changed.has("report")) void this.load();
    else if (changed.has("lang")) void this.speak();
  }

  private readonly load = async (): Promise<void> => {
    this.loading?.abort();
    const { signal } = (this.loading = new AbortController());
    this.isRare = false;
    this.turn({ is: "loading" });
    try {
      const [report] = await Promise.all([readReport(this, this, signal), this.speak()]);
      if (signal.aborted) return;
      this.isRare = undamaged(() => hasRare(report));
      if (this.isRare) await this.speak();
      if (signal.aborted) return;
      this.inWords(report);
      this.turn({ is: "shown", report });
      this.dispatchEvent(new ResultsLoadEvent(report));
    } catch (error) {
      // Words that cannot be loaded now are Vietnamese.
      await this.speak().catch(() => {});
      const message = await this.inOurWords(error as Error);
      if (!signal.aborted) this.fail(error as Error, message);
    }
  };

  private async inOurWords(error: Error): Promise<string> {
    return error instanceof NoReport ? error.say(rareWordsIn(this.spoken.language)) : error.message;
  }

  private fail(error: Error, message: string): void {
    log("satisfaction-results", message, "error");
    // If something is out of reach now, also our own words, another try may help. Everything else is for the webmaster to mend.
    const isLater = error instanceof Unavailable || error instanceof TypeError;
    this.turn(isLater ? { is: "unavailable" } : { is: "invalid", reason: message });
    this.dispatchEvent(new ResultsErrorEvent(errorReason(error), message));
  }

  private turn(phase: Phase): void {
    this.phase = phase;
    this.requestUpdate();
  }

  /** Finds the words for the language and the report of now. */
  protected override async speak(): Promise<void> {
    const { isRare } = this;
    const wanted = wantedLanguage(this);
    const spoken = await wordsFor(wanted, isRare);
    if (wanted !== wantedLanguage(this) || isRare !== this.isRare) return this.speak();
    this.spoken = spoken;
    const stated = statedLanguage(this);
    if (stated && stated !== this.unspoken && !matchLanguage(stated, [spoken.language])) {
      this.unspoken = stated;
      const known = LANGUAGES.join('" or lang="');
      log("satisfaction-results", `It has no words in lang="${stated}". Write lang="${known}" on the tag.`);
    }
    this.requestUpdate();
  }

  /** @throws {NoReport} when the data are damaged */
  private inWords(report: Report): Publication {
    const { words, language, rare } = this.spoken;
    return undamaged(() => compose(report, words, language, rare));
  }

  /** What is closed on the screen is on paper all the same. */
  private readonly openAll = (): void => {
    for (const details of this.renderRoot.querySelectorAll("details:not([open])")) {
      details.setAttribute("data-closed", "");
      details.setAttribute("open", "");
    }
  };

  private readonly closeAgain = (): void => {
    for (const details of this.renderRoot.querySelectorAll("details[data-closed]")) {
      details.removeAttribute("data-closed");
      details.removeAttribute("open");
    }
  };

  protected override render(): unknown {
    const { phase, spoken } = this;
    const shown = phase.is === "shown" && this.inWords(phase.report);
    const direction = directionOf(shown ? shown.textLanguage : spoken.language);
    return html`<div class="root" part="root" lang=${spoken.language} dir=${direction}>
      ${shown && phase.is === "shown" ? this.renderShown(shown, phase.report) : this.renderPhase(phase)}
    </div>`;
  }

  private renderShown(shown: Publication, report: Report): unknown {
    const { words } = this.spoken;
    return html`${renderPublication(shown, {
        titleLevel: this.headingLevel ?? 2,
        open: this.getBoundingClientRect().width >= ROOMY,
        renderChart: this.spoken.renderChart,
      })}
      <footer>
        <p id="data">${words.dataHeading}</p>
        <div class="buttons" role="group" aria-labelledby="data">
          <button part="button" type="button" @click=${() => void this.save(report, "csv")}>${words.saveCsv}</button>
          <button part="button" type="button" @click=${() => void this.save(report, "json")}>${words.saveJson}</button>
        </div>
      </footer>`;
  }

  private async save(report: Report, kind: "csv" | "json"): Promise<void> {
    const { saveReport } = await import("./save-report.ts");
    saveReport(report, kind, this.spoken.language);
  }

  private renderPhase(phase: Phase): unknown {
    const { words } = this.spoken;
    switch (phase.is) {
      case "unavailable":
        return html`<div class="outcome">
          <p role="status">${words.unavailable}</p>
          <slot></slot>
          <button part="button" type="button" @click=${this.load}>${words.tryAgain}</button>
        </div>`;
      case "invalid":
        return html`<div class="outcome">
          <p role="status">${words.invalid}</p>
          <slot></slot>
          <details>
            <summary>${words.forWebmaster}</summary>
            <p>${phase.reason}</p>
          </details>
        </div>`;
      default:
        return html`<slot></slot>
          <p class="loading" role="status">${words.loading}</p>`;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "satisfaction-results": SatisfactionResults;
  }
}
