import type { Clerk } from "../clerk/index.ts";
import type { ExtrasHost, ExtrasStore, ExtrasPage } from "../notices/extras.ts";
import type * as Rooms from "../rooms.ts";
import type { Steps } from "../steps/steps.ts";
import type { Phase } from "../store/phase.ts";
import { renderForm } from "./form.ts";
import type { Ui } from "./ui.ts";

/** What drawing a phase needs of the store. */
interface PhaseStore extends ExtrasStore {
  readonly phase: Phase;
  readonly isClerk?: boolean | undefined;
}

/** The rooms that draw, as far as they have come. */
interface PhaseRooms extends ExtrasPage {
  readonly rooms?: typeof Rooms | undefined;
  readonly delivery?: Rooms.Delivery | undefined;
  readonly clerk?: Clerk | undefined;
  load(): Promise<void>;
}

/** What the element shows now: that the survey is being loaded, its questions, or what there is to say in their place. */
export function renderPhase(ui: Ui, store: PhaseStore, loader: PhaseRooms, steps: Steps, host: ExtrasHost): unknown {
  const { html, words } = ui;
  const { phase, session } = store;
  const { rooms, delivery } = loader;
  switch (phase.is) {
    case "loading":
      return html`<slot></slot>
        <p class="loading" role="status">${words.loading}</p>`;
    case "unavailable":
      return html`<div class="outcome failed" part="outcome failed">
        <p role="status">${words.unavailable}</p>
        <slot></slot>
        <div class="buttons">
          <button part="button" type="button" @click=${loader.load}>${words.tryAgain}</button>
        </div>
      </div>`;
    case "answering":
      if (store.isClerk) return loader.clerk!.render(ui);
      return renderForm(ui, session!, steps, rooms?.renderExtras(ui, store, loader, host, steps));
    default:
      return rooms!.renderOutcome(ui, phase, delivery!);
  }
}
