import type { Driven, Tab } from "./browser.ts";
import { type Form, pathOf } from "./form.ts";

/** A form in the hands of a citizen: what the harness knows of it, without asking the widget. */
export interface Filled {
  form: Form;
  /** The episode that it belongs to, for people. */
  episode: string;
  /** When send was pressed, in milliseconds of the device's clock: the earliest and the latest time it can have been. */
  pressed: { from: number; to: number };
  /** The widget said that it has it: its id, its receipt code, and whether it is kept on the device. */
  queued?: { id: string; receipt: string; kept: boolean };
}

/** A citizen who does not give up: one form in one tab. */
export interface Citizen {
  filled: Filled;
  tab: Tab;
}

const timeout = 60_000;

/** Evaluates in the page, with a limit, because a browser that was killed may never answer. */
export async function run<Result>(tab: Tab, expression: string): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Nothing came back from ${expression.slice(0, 60)}`)), timeout);
  });
  return Promise.race([tab.run<Result>(expression), late]).finally(() => clearTimeout(timer));
}

/** The page of a form, on a device whose clock is so far ahead of the real one. */
export function addressOf(url: string, form: Form, clock: number): string {
  const address = new URL(pathOf(form), url);
  address.searchParams.set("clock", String(clock));
  return address.href;
}

/** Opens the page of a form and waits for its questions. */
export async function open(browser: Driven, url: string, form: Form, clock = 0): Promise<Tab> {
  const tab = await browser.newTab();
  await tab.open(addressOf(url, form, clock));
  await run(tab, "citizen.ready()");
  return tab;
}

/** Answers every question, up to the last step. */
export async function fill(tab: Tab, form: Form, again = false): Promise<void> {
  // A second time, what a draft brought back stands in the fields already.
  if (form.byHand && tab.fillByHand && !again) await tab.fillByHand(form);
  else await run(tab, `citizen.fill(${JSON.stringify(form.given)}, ${form.wavers && !again})`);
}

/** Presses send. Whether that did anything, `queued` says. */
export async function press({ filled, tab }: Citizen, clock = 0): Promise<void> {
  filled.pressed = { from: Math.min(filled.pressed.from, Date.now() + clock), to: Date.now() + clock };
  await run(tab, "citizen.send()");
}

/** Waits until the widget says that it has the form. */
export async function queued({ filled, tab }: Citizen, clock = 0): Promise<void> {
  filled.queued = await run<Required<Filled>["queued"]>(tab, "citizen.event('survey-queued')");
  filled.pressed.to = Math.max(filled.pressed.to, Date.now() + clock);
}
