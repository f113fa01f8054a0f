import { describe, expect, test } from "vitest";
import { type Happening, createStore } from "../../../src/widget/store/store.ts";
import { Session } from "../../../src/widget/store/session.ts";
import type { Survey } from "../../../src/schema/index.ts";

const survey: Survey = {
  id: "mot-cua",
  schemaVersion: 1,
  version: "1",
  languages: ["vi", "en"],
  title: { vi: "Một cửa", en: "One-stop shop" },
  sections: [
    { id: "first", items: [{ id: "wait", type: "number", label: { vi: "Chờ bao lâu?", en: "How long?" } }] },
    { id: "second", items: [{ id: "more", type: "text", label: { vi: "Góp ý", en: "Remarks" } }] },
  ],
};

const NOW = new Date("2026-11-29T08:00:00Z");

/** A store on a page that asks for this language, with all that it tells. */
function storeOn(page: { lang: string }) {
  const store = createStore(
    () => page.lang,
    () => NOW,
  );
  const told: (Happening | undefined)[] = [];
  store.subscribe((happening) => told.push(happening));
  return { store, told };
}

describe("an answer", () => {
  test("begins the session once, and tells whoever listens, in this order", () => {
    const { store, told } = storeOn({ lang: "vi" });
    store.set({ session: new Session(survey), phase: { is: "answering" } });
    told.length = 0;
    store.answer("wait", 5);
    store.answer("wait", undefined);
    expect(store.session?.startedAt).toBe(NOW);
    expect(told).toEqual([
      { is: "started" },
      { is: "answered", id: "wait", entry: 5 },
      { is: "answered", id: "wait", entry: undefined },
    ]);
  });

  test("stands in the session by the time that anybody hears of it", () => {
    const { store } = storeOn({ lang: "vi" });
    store.set({ session: new Session(survey) });
    const seen: unknown[] = [];
    store.subscribe(() => seen.push(store.session!.entries.get("wait")));
    store.answer("wait", 7);
    expect(new Set(seen)).toEqual(new Set([7]));
  });
});

test("a consent is kept with its moment, and begins the session, too", () => {
  const { store, told } = storeOn({ lang: "vi" });
  store.set({ session: new Session(survey) });
  told.length = 0;
  store.agree(true);
  expect(store.session?.consent).toEqual({ agreed: true, at: NOW });
  expect(told).toEqual([{ is: "started" }, { is: "agreed" }]);
});

test("everybody who subscribed hears of a change, once for all that is set together", () => {
  const { store, told } = storeOn({ lang: "vi" });
  let calls = 0;
  store.subscribe(() => calls++);
  store.set({ phase: { is: "early" }, focusOn: "outcome" });
  expect([store.phase, store.focusOn]).toEqual([{ is: "early" }, "outcome"]);
  expect([told, calls]).toEqual([[undefined], 1]);
});

test("nobody is told that the focus is where it was wanted: nothing has to be drawn for that", () => {
  const { store, told } = storeOn({ lang: "vi" });
  store.set({ focusOn: "step" });
  told.length = 0;
  store.focused();
  expect([store.focusOn, told]).toEqual([undefined, []]);
});

test("without a survey, nothing of the last one is left", () => {
  const { store } = storeOn({ lang: "vi" });
  store.set({ session: new Session(survey), phase: { is: "answering" }, shown: "en" });
  store.locals.set("wait", { open: true });
  store.empty();
  expect(store.phase).toEqual({ is: "loading" });
  expect([store.session, store.shown, store.locals.size]).toEqual([undefined, undefined, 0]);
});

describe("the language", () => {
  test("is the page's, as long as there is no survey", () => {
    expect(storeOn({ lang: "km" }).store.language).toBe("km");
  });

  test("follows the page to what the survey has, and stays where the survey lacks it", () => {
    const page = { lang: "en-GB" };
    const { store } = storeOn(page);
    store.set({ session: new Session(survey) });
    expect(store.language).toBe("en");
    store.set({ shown: "en" });
    page.lang = "fr";
    expect(store.language).toBe("en");
    page.lang = "vi";
    expect(store.language).toBe("vi");
  });

  test("is what a person chose, whatever the page's is", () => {
    const { store } = storeOn({ lang: "vi" });
    store.set({ session: new Session(survey), chosen: { language: "en", instead: "vi" } });
    expect(store.language).toBe("en");
  });
});

test("two stores on one page know nothing of each other", () => {
  const [one, other] = [storeOn({ lang: "vi" }), storeOn({ lang: "en" })];
  one.store.set({ session: new Session(survey), phase: { is: "answering" } });
  one.store.answer("wait", 1);
  expect(other.store.phase).toEqual({ is: "loading" });
  expect(other.told).toEqual([]);
});
