/** On a page that stays, counts go along after so many milliseconds at the latest. */
const HOUR = 3_600_000;

/** A request that the browser sends when the page is gone. TypeScript does not know it yet. */
type FetchLater = (url: string, init: RequestInit & { activateAfter: number }) => { readonly activated: boolean };

/** What is to be sent, and where to. */
export interface Message {
  url: string;
  body: string;
}

/** A page that counts. */
export interface CountingPage {
  /** What there is to send at this moment, if anything. */
  message(): Message | undefined;
  /** Hears that it is on its way. */
  sent(): void;
  /** Whether it goes on counting, for other people. */
  isShared(): boolean;
}

/** Sends what a page has counted when the page goes away: once, or again and again on a page that many people use. */
export class BeaconSender {
  readonly #page: CountingPage;
  #later: { readonly activated: boolean } | undefined;
  #takeBack: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #since = 0;
  #isDone = false;

  constructor(page: CountingPage) {
    this.#page = page;
    document.addEventListener("visibilitychange", () => document.hidden && this.#leave());
    addEventListener("pagehide", () => this.#leave());
  }

  /** Whether this page has sent all that it may. */
  get isDone(): boolean {
    if (this.#later?.activated) this.#went();
    return this.#isDone;
  }

  /** The page came back as it was, and counts as opened anew. */
  begin(): void {
    this.#isDone = false;
  }

  /** There is something new to send. */
  changed(): void {
    if (this.isDone) return;
    this.#since ||= +Date.now();
    if (this.#defer()) return;
    if (this.#page.isShared()) this.#timer ??= setTimeout(() => this.#post(), HOUR);
  }

  /**
   * Has the browser send it once the page is gone, where it can: so whoever looks something up elsewhere in the middle, and comes back,
   * is followed to the end.
   */
  #defer(): boolean {
    const { fetchLater } = globalThis as { fetchLater?: FetchLater };
    const message = this.#page.message();
    if (!fetchLater || !message) return false;
    try {
      this.#takeBack?.abort();
      this.#takeBack = new AbortController();
      const { signal } = this.#takeBack;
      const activateAfter = Math.max(0, HOUR - (this.#page.isShared() ? +Date.now() - this.#since : 0));
      this.#later = fetchLater.call(globalThis, message.url, { ...initOf(message), signal, activateAfter });
      return true;
    } catch {
      // The page's policy, a full quota, or something that a page has put in its place.
      this.#later = undefined;
      return false;
    }
  }

  #leave(): void {
    if (!this.isDone && !this.#later) this.#post();
  }

  #post(): void {
    const message = this.#page.message();
    if (!message) return;
    this.#went();
    // Where it does not arrive, it is lost: whoever counts keeps nothing on the device.
    try {
      void fetch(message.url, { ...initOf(message), keepalive: true }).catch(() => {});
    } catch {
      // A page's own.
    }
  }

  #went(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#later = undefined;
    this.#since = 0;
    this.#isDone = !this.#page.isShared();
    this.#page.sent();
  }
}

/** Not `sendBeacon`, which takes cookies along. A text needs no question beforehand. */
const initOf = ({ body }: Message): RequestInit => ({ method: "POST", body, credentials: "omit", referrer: "" });
