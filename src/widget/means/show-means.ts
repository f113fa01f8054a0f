import { type Survey, placesOf } from "../../schema/index.ts";
import type { OwnNodes } from "../../ui/own-nodes.ts";
import type { Ui } from "../view/ui.ts";
import type { Means, SayingHost } from "./means.ts";

export type { SayingHost };

/** Puts on its styles. */
export interface SayingPage {
  style(css: string): void;
}

const brought = new WeakMap<SayingHost, Means>();

/** Says answers back where the survey has `means`. */
export function showMeans(ui: Ui, store: { refresh(): void }, page: SayingPage, host: SayingHost): void {
  if (!hasMeans(ui.survey)) return;
  const means = brought.get(host);
  if (means) means.take(ui);
  else void bring(store, page, host).catch(() => {});
}

async function bring(store: { refresh(): void }, page: SayingPage, host: SayingHost): Promise<void> {
  const { Means, css } = await import("./index.ts");
  if (brought.has(host)) return;
  // Only what draws the element knows which of its nodes are its own. A public field would be an attribute in the templates of React, Vue and Svelte.
  const { nodes } = host as unknown as { readonly nodes: OwnNodes };
  brought.set(host, new Means(host, (change) => nodes.draw(change)));
  page.style(css);
  store.refresh();
}

const known = new WeakMap<Survey, boolean>();

function hasMeans(survey: Survey): boolean {
  if (!known.has(survey))
    known.set(
      survey,
      [...placesOf(survey).values()].some(({ item, options }) => [item, ...options].some((each) => "means" in each)),
    );
  return known.get(survey)!;
}
