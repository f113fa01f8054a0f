import type { ReactiveController, ReactiveControllerHost } from "lit";
import { type FoundWords, type PlacedItem, placesOf } from "../../schema/index.ts";
import { directionOf } from "../../ui/language.ts";
import { domId } from "../view/item.ts";
import type { Ui } from "../view/ui.ts";
import { isSaidBack, sentencesOf } from "./sentences.ts";

/** What saying back needs of the element. */
export interface SayingHost extends HTMLElement, Pick<ReactiveControllerHost, "addController"> {
  renderRoot: ParentNode;
}

/** Runs what changes the element's nodes, so that it is not taken for the doing of others. */
type Draw = (change: () => void) => void;

/**
 * Says back what an answer means, in a live region below the controls. It draws beside the questions, not in them, so that a page whose survey
 * has no `means` loads nothing of it. The region is there before its first words: otherwise screen readers would miss them.
 */
export class Means implements ReactiveController {
  readonly #host: SayingHost;
  readonly #draw: Draw;
  #connected = new AbortController();
  /** What the last drawing worked with. */
  #ui: Ui | undefined;
  /** What stands in each region. */
  readonly #said = new WeakMap<Element, Map<string, Element>>();

  constructor(host: SayingHost, draw: Draw) {
    this.#host = host;
    this.#draw = draw;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connected = new AbortController();
    const { signal } = this.#connected;
    this.#host.renderRoot.addEventListener("change", this.#readOut, { capture: true, signal });
  }

  hostDisconnected(): void {
    this.#connected.abort();
  }

  hostUpdated(): void {
    const ui = this.#ui;
    if (!ui) return;
    for (const place of placesOf(ui.survey).values()) {
      const room = isSaidBack(place) && this.#roomOf(place.item.id);
      if (room) this.#say(ui, place, room);
    }
  }

  /** What is drawn now. */
  take(ui: Ui): void {
    this.#ui = ui;
  }

  /** Where the item has its controls, if it is shown. */
  #roomOf(id: string): Element | null | undefined {
    return (this.#host.renderRoot as ShadowRoot).getElementById(domId("item", id))?.querySelector(".options");
  }

  #say(ui: Ui, place: PlacedItem, room: Element): void {
    const wanted = sentencesOf(place, ui.entry(place.item.id), ui);
    const hint = wanted.length ? [{ words: ui.messages!.notMeant, language: ui.wordsLanguage }] : [];
    const region = room.querySelector(":scope > .means");
    // What Lit draws anew comes before the region, or takes it away.
    if (region && region === room.lastElementChild && isSame(this.#said.get(region)!, [...wanted, ...hint])) return;
    this.#draw(() => this.#put(region ?? this.#create(room, isInPieces(place)), room, wanted, hint));
  }

  /** Changes only what is another sentence: what stays is not read out again. */
  #put(region: Element, room: Element, wanted: readonly FoundWords[], hint: readonly FoundWords[]): void {
    // Not by `:has()`: older browsers lack it, and WebKit does not look again when the region gets its words.
    room.classList.toggle("meant", wanted.length > 0);
    const before = this.#said.get(region)!;
    const now = new Map<string, Element>();
    for (const each of [...wanted, ...hint]) {
      const kind = hint.includes(each) ? "hint" : "sentence";
      now.set(keyOf(each), before.get(keyOf(each)) ?? paragraph(room, kind, each));
    }
    if (region.hasAttribute("aria-live")) region.setAttribute("aria-live", "off");
    for (const [key, line] of before) if (!now.has(key)) line.remove();
    let next = region.firstElementChild;
    for (const line of now.values()) {
      if (line === next) next = line.nextElementSibling;
      else region.insertBefore(line, next);
    }
    this.#said.set(region, now);
    if (region !== room.lastElementChild) room.append(region);
  }

  /** @param isInPieces whether it is read out only when somebody is done with the field */
  #create(room: Element, isInPieces: boolean): Element {
    const region = room.ownerDocument.createElement("div");
    region.className = "means";
    region.setAttribute("part", "means");
    if (isInPieces) region.setAttribute("aria-live", "off");
    else region.setAttribute("role", "status");
    region.setAttribute("aria-atomic", "false");
    this.#said.set(region, new Map());
    return region;
  }

  /** A number is read out once it stands, not with each of its digits. */
  readonly #readOut = ({ target }: Event): void => {
    const region = (target as Element).closest(".options")?.querySelector(":scope > .means[aria-live]");
    if (!region) return;
    this.#draw(() => {
      region.setAttribute("aria-live", "polite");
      region.append(...region.children);
    });
  };
}

/** Whether the answer comes in pieces, and says something only when it is whole. */
const isInPieces = ({ item }: PlacedItem): boolean =>
  "means" in item || ("display" in item && item.display === "slider");

const keyOf = ({ words, language }: FoundWords): string => `${language} ${words}`;

const isSame = (said: ReadonlyMap<string, Element>, wanted: readonly FoundWords[]): boolean =>
  said.size === new Set(wanted.map(keyOf)).size && wanted.every((each) => said.has(keyOf(each)));

function paragraph({ ownerDocument }: Element, kind: string, { words, language }: FoundWords): Element {
  const line = ownerDocument.createElement("p");
  line.className = kind;
  line.lang = language;
  line.dir = directionOf(language);
  line.textContent = words;
  return line;
}
