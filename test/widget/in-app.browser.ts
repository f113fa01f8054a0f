import { expect } from "@open-wc/testing";
import { breakages } from "../support/device.ts";
import { quietConsole } from "../support/console.ts";
import { openEndpoint } from "../support/endpoint.ts";
import { filledIn, posted } from "../support/filled-in.ts";
import { watchUncaught } from "../support/uncaught.ts";
import { clear, eventually, press, screen } from "../support/widget.ts";

/*
 * Browsers inside apps such as Zalo's: pages by http, storage that is refused, no service worker, no windows, no voices. Each
 * thing is taken away by itself, all others but it, and all at once.
 */

/** Puts something else in a thing's place. @returns how to put it back */
function instead(owner: object, name: string, descriptor: PropertyDescriptor): () => void {
  const before = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, { configurable: true, ...descriptor });
  return () => {
    if (before) Object.defineProperty(owner, name, before);
    else Reflect.deleteProperty(owner, name);
  };
}

const without = (owner: object, name: string) => (): (() => void) => instead(owner, name, { value: undefined });
const refusing = (owner: object, name: string) => (): (() => void) =>
  instead(owner, name, {
    get() {
      throw new DOMException("Not allowed.", "SecurityError");
    },
  });

const storage = "storage that refuses";
const lacks: Record<string, () => () => void> = {
  [storage]: breakages["is switched off"]!,
  "no Web Locks": without(Navigator.prototype, "locks"),
  "no randomUUID": without(Crypto.prototype, "randomUUID"),
  "no service worker or caches": () => {
    const back = [without(Navigator.prototype, "serviceWorker")(), without(globalThis, "caches")()];
    return () => back.forEach((each) => each());
  },
  "no windows": () => instead(globalThis, "open", { value: () => null, writable: true }),
  "no local storage or estimates": () => {
    const back = [refusing(globalThis, "localStorage")(), without(Navigator.prototype, "storage")()];
    return () => back.forEach((each) => each());
  },
  "no voices": without(globalThis, "speechSynthesis"),
};

const names = Object.keys(lacks);
const combinations = [
  ...names.map((name) => [name]),
  ...names.map((name) => names.filter((other) => other !== name)),
  names,
];

function nameOf(combination: readonly string[]): string {
  if (combination.length === 1) return combination[0]!;
  const kept = names.filter((name) => !combination.includes(name));
  return kept.length ? `all of it but ${kept.join()}` : "all of it";
}

const warning = "This browser does not keep answers. Please do not close the page before they are sent.";
const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

describe("a browser inside an app with", () => {
  let log: ReturnType<typeof quietConsole>;
  let uncaught: ReturnType<typeof watchUncaught>;
  let back: (() => void)[] = [];
  beforeEach(() => {
    log = quietConsole();
    uncaught = watchUncaught();
  });
  afterEach(() => {
    for (const each of back.reverse()) each();
    back = [];
    clear();
    uncaught.stop();
    log.restore();
  });

  for (const combination of combinations) {
    it(`${nameOf(combination)}: answers are delivered, once`, async () => {
      back = combination.map((name) => lacks[name]!());
      const endpoint = await openEndpoint();
      const element = await filledIn(endpoint);
      if (combination.includes(storage)) await eventually(() => expect(screen(element)).to.contain(warning));
      else expect(screen(element)).to.not.contain(warning);
      await press(element, "Send answers");
      await eventually(() => expect(screen(element)).to.contain("Your answers were received"));
      const [submission, ...more] = await posted(endpoint);
      expect(more).to.deep.equal([]);
      expect(submission!.id).to.match(UUID);
      expect(submission!.answers).to.deep.equal({ care: "fair", remark: "Chờ lâu, ghế cứng" });
      expect(uncaught.errors).to.deep.equal([]);
      expect(log.written).to.deep.equal([]);
    });
  }

  it("all of it, and no network at first: answers are delivered by the open page", async () => {
    back = names.map((name) => lacks[name]!());
    const endpoint = await openEndpoint({ unreachable: true });
    const element = await filledIn(endpoint);
    await press(element, "Send answers");
    await eventually(() => expect(screen(element)).to.contain("were not sent yet"));
    await endpoint.answer({});
    await press(element, "Send again");
    await eventually(() => expect(screen(element)).to.contain("Your answers were received"));
    expect((await endpoint.received()).filter(({ status }) => status === 201)).to.have.length(1);
    expect(uncaught.errors).to.deep.equal([]);
  });
});
