import { qrWords } from "../../locales/parts/qr/all.ts";
import { modulesOf } from "../../qr/modules.ts";
import { pathOf } from "../../qr/path.ts";
import { toJson } from "../../schema/index.ts";
import type { Ui } from "../view/ui.ts";
import { addressOf } from "./address.ts";

/** How wide a square is, in `em` of the widget: 4 pixels at least, which a phone sees from an arm's length. */
const MODULE = 0.25;

/** Tells the webmaster what there is to mend. */
export interface CodeTeller {
  tell(reason: "qr", message: string): void;
}

interface Drawing {
  address: string;
  path: string;
  size: number;
}

/** Draws the way to the survey for phones. */
export class Code {
  readonly #store: CodeTeller;
  /** What was asked for last, and what came of it: computed anew only when it is something else. */
  #asked: string | undefined;
  #drawing: Drawing | undefined;

  constructor(store: CodeTeller) {
    this.#store = store;
  }

  /** @param context what the page says of the survey @param shared whether the device is */
  render(ui: Ui, named: string, context: Readonly<Record<string, string>>, shared: boolean): unknown {
    const { html, nothing, spoken } = ui;
    const words = spoken.qr ?? qrWords[spoken.language];
    this.#draw(ui, named, context, shared);
    if (!this.#drawing) return nothing;
    const { address, path, size } = this.#drawing;
    const side = `${size * MODULE}em`;
    return html`<figure class="qr" part="qr">
      <svg
        role="img"
        aria-label=${words.picture}
        width=${side}
        height=${side}
        viewBox="0 0 ${size} ${size}"
        shape-rendering="crispEdges"
      >
        <rect width=${size} height=${size} fill="#fff" />
        <path d=${path} fill="#000" />
      </svg>
      <figcaption>
        <p class="label">${words.heading}</p>
        <p class="help">${words.hint}</p>
        <p><bdi dir="ltr">${address}</bdi></p>
      </figcaption>
    </figure>`;
  }

  #draw({ survey }: Ui, named: string, context: Readonly<Record<string, string>>, shared: boolean): void {
    const page = { href: location.href, base: document.baseURI, shared };
    const asked = toJson([named, survey.context, context, page]);
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.#drawing = undefined;
    try {
      const address = addressOf(named, survey, context, page);
      this.#drawing = { address, ...pathOf(modulesOf(address)) };
    } catch (error) {
      this.#store.tell("qr", (error as Error).message);
    }
  }
}
