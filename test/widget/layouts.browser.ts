import { expect } from "@open-wc/testing";
import { setViewport } from "@web/test-runner-commands";
import { littleSurvey, rating, surveyOf, text } from "../support/little-survey.ts";
import {
  type SatisfactionSurvey,
  choose,
  chosen,
  clear,
  eventually,
  field,
  isAsked,
  press,
  question,
  screen,
  settled,
  show,
  shown,
  type,
} from "../support/widget.ts";

const note = (id: string) => ({ type: "note", id, label: `Note ${id}` });
const survey = surveyOf([
  { id: "first", title: "First part", items: [note("n1"), rating("care"), rating("speed")] },
  { id: "second", title: "Second part", items: [rating("place"), note("n2"), note("n3"), text("remark")] },
]);
const asked = (element: SatisfactionSurvey) =>
  ["care", "speed", "place", "remark"].filter((id) => isAsked(element, id));

describe("the layout", () => {
  afterEach(clear);

  it("is a section at a time, unless told otherwise", async () => {
    const element = await show(survey);
    expect(asked(element)).to.deep.equal(["care", "speed"]);
    expect(screen(element)).to.contain("Part 1 of 2").and.contain("First part").and.not.contain("Second part");
    await press(element, "Continue");
    expect(asked(element)).to.deep.equal(["place", "remark"]);
    expect(screen(element)).to.contain("Part 2 of 2").and.contain("Second part").and.contain("Send answers");
  });

  it("says in every step how far it is, and about how long the rest takes", async () => {
    const many = (id: string) => ({ id, items: Array.from({ length: 12 }, (_, at) => rating(`${id}${at}`)) });
    const element = await show(surveyOf([many("a"), many("b")]), { lang: "en" });
    await eventually(() => expect(screen(element)).to.contain("Part 1 of 2 · 24 questions, about 1 minute"));
    // In a moment: whoever is so quick needs no minute for the rest.
    for (let at = 0; at < 12; at++) await choose(element, `a${at}`, "Good");
    await press(element, "Continue");
    expect(screen(element)).to.contain("Part 2 of 2 · less than a minute left");
  });

  it("page shows everything at once", async () => {
    const element = await show(survey, { layout: "page" });
    expect(asked(element)).to.deep.equal(["care", "speed", "place", "remark"]);
    expect(screen(element)).to.contain("0 of 4 answered").and.contain("Send answers").and.not.contain("Back");
  });

  it("card shows one question at a time, with the notes that lead to it", async () => {
    const element = await show(survey, { layout: "card" });
    const cards: string[] = [];
    for (let step = 1; step <= 4; step++) {
      expect(screen(element)).to.contain(`Question ${step} of 4`);
      cards.push(
        [...shown(element).querySelectorAll<HTMLElement>(".label, .note")]
          .map((each) => each.innerText.trim())
          .join(", "),
      );
      if (step < 4) await press(element, "Continue");
    }
    expect(cards).to.deep.equal(["Note n1, Rate care", "Rate speed", "Rate place", "Note n2, Note n3, Write remark"]);
    expect(screen(element)).to.contain("Send answers");
  });

  for (const layout of ["steps", "card", "page"] as const) {
    it(`${layout} keeps every answer on the way back and forth`, async () => {
      const element = await show(survey, { layout });
      const answers = { care: "Good", speed: "Poor", place: "Fair" };
      for (const [id, label] of Object.entries(answers)) {
        if (!isAsked(element, id)) await press(element, "Continue");
        await choose(element, id, label);
      }
      if (!isAsked(element, "remark")) await press(element, "Continue");
      await type(element, "remark", "still here");
      while (screen(element).includes("Back")) await press(element, "Back");
      for (const [id, label] of Object.entries(answers)) {
        if (!isAsked(element, id)) await press(element, "Continue");
        expect(chosen(element, id)).to.deep.equal([label]);
      }
      if (!isAsked(element, "remark")) await press(element, "Continue");
      expect(field(element, "remark").value).to.equal("still here");
    });
  }

  it("questions that are not shown leave no gap where they would stand", async () => {
    const before = ["a", "b", "c"].map((id) => text(id, { askIf: { item: "first", is: "poor" } }));
    const element = await show(littleSurvey([rating("first"), ...before, text("last"), text("end")]), {
      layout: "page",
    });
    const gap = (): number => {
      const [first, last] = ["first", "last"].map((id) => question(element, id).getBoundingClientRect());
      return Math.round(last!.top - first!.bottom);
    };
    const [last, end] = ["last", "end"].map((id) => question(element, id).getBoundingClientRect());
    expect(gap()).to.equal(Math.round(end!.top - last!.bottom));
  });

  it("may change while answering: the question in view stays in view, the answers stay", async () => {
    const element = await show(survey, { layout: "steps" });
    await choose(element, "speed", "Poor");
    await press(element, "Continue");
    await choose(element, "place", "Fair");
    for (const layout of ["card", "steps", "card", "page"] as const) {
      element.layout = layout;
      await settled(element);
      expect(isAsked(element, "place"), layout).to.equal(true);
      expect(chosen(element, "place")).to.deep.equal(["Fair"]);
    }
    expect(chosen(element, "speed")).to.deep.equal(["Poor"]);
  });

  it("skips a section without questions for this person, and comes back to it", async () => {
    const element = await show(
      surveyOf([
        { id: "a", items: [rating("care")] },
        { id: "b", askIf: { item: "care", is: "poor" }, items: [text("why"), text("where")] },
        { id: "c", items: [text("last")] },
      ]),
    );
    await choose(element, "care", "Good");
    await press(element, "Continue");
    expect(isAsked(element, "last")).to.equal(true);
    await press(element, "Back");
    await choose(element, "care", "Poor");
    await press(element, "Continue");
    expect(isAsked(element, "why")).to.equal(true);
  });

  describe("of ratings on one scale", () => {
    const items = [rating("care"), rating("speed"), rating("place", { help: "The waiting room." })];
    const box = (element: Element) => element.getBoundingClientRect();
    const options = (element: SatisfactionSurvey, id: string) =>
      [...question(element, id).querySelectorAll(".option")].map(box);
    const heads = (element: SatisfactionSurvey) =>
      [...shown(element).querySelectorAll<HTMLElement>(".head > span")].slice(1);
    const inBox = (width: string) => {
      const parent = document.body.appendChild(document.createElement("div"));
      parent.style.width = width;
      return parent;
    };

    const vietnamese = ["Rất hài lòng", "Hài lòng", "Bình thường", "Không hài lòng", "Rất không hài lòng"].map(
      (label, at) => ({ code: `c${at}`, label }),
    );
    /** The words that go on in the next line. */
    const brokenWords = (element: HTMLElement) => {
      const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const broken: string[] = [];
      while (text.nextNode()) {
        for (const { index, 0: word } of text.currentNode.textContent!.matchAll(/\S+/g)) {
          const range = document.createRange();
          range.setStart(text.currentNode, index);
          range.setEnd(text.currentNode, index + word.length);
          if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.push(word);
        }
      }
      return broken;
    };

    afterEach(() => setViewport({ width: 800, height: 600 }));

    it("is a table where there is room: levels side by side, under their words", async () => {
      await setViewport({ width: 1000, height: 700 });
      const element = await show(littleSurvey(items), {}, inBox("900px"));
      expect(heads(element).map((head) => head.innerText)).to.deep.equal(["Good", "Fair", "Poor"]);
      for (const id of ["care", "speed", "place"]) {
        const row = options(element, id);
        expect(new Set(row.map(({ top }) => Math.round(top))).size, `${id} is one row`).to.equal(1);
        for (const [at, head] of heads(element).entries()) {
          const middle = (rect: DOMRect) => rect.left + rect.width / 2;
          expect(middle(row[at]!), `${id} stands under ${head.innerText}`).to.be.closeTo(middle(box(head)), 2);
          expect(row[at]!.top).to.be.at.least(box(head).bottom - 1);
        }
        const words = question(element, id).querySelector(".label")!;
        expect(box(words).right).to.be.at.most(row[0]!.left + 1);
      }
    });

    it("is a card each where there is none, with the levels in a row where all of them can be read", async () => {
      await setViewport({ width: 320, height: 640 });
      const element = await show(
        littleSurvey(items, { scales: { quality: { options: vietnamese } } }),
        {},
        inBox("288px"),
      );
      expect(heads(element).every((head) => head.getClientRects().length === 0)).to.equal(true);
      for (const id of ["care", "speed", "place"]) {
        const labels = [...question(element, id).querySelectorAll<HTMLElement>(".option")];
        expect(labels.map((label) => label.innerText.trim())).to.deep.equal(vietnamese.map(({ label }) => label));
        expect(new Set(labels.map((label) => Math.round(box(label).top))).size, "one row").to.equal(1);
        const widths = labels.map((label) => box(label).width);
        expect(Math.min(...widths), "a finger hits it").to.be.at.least(44);
        expect(Math.max(...widths) - Math.min(...widths), "equal targets").to.be.below(1);
        for (const label of labels) {
          expect(box(label).height).to.be.at.least(44);
          expect(box(label).right).to.be.at.most(innerWidth);
          expect(brokenWords(label.querySelector("span")!), "broken words").to.deep.equal([]);
        }
      }
    });

    it("repeats the chosen level of a row in words, without moving what follows", async () => {
      await setViewport({ width: 320, height: 640 });
      const element = await show(
        littleSurvey(items, { scales: { quality: { options: vietnamese } } }),
        {},
        inBox("288px"),
      );
      const said = question(element, "care").querySelector<HTMLElement>(".said")!;
      const before = box(question(element, "speed")).top;
      expect(said.innerText).to.equal("");
      await choose(element, "care", "Rất không hài lòng");
      expect(said.innerText).to.equal("Rất không hài lòng");
      expect(box(question(element, "speed")).top).to.equal(before);
      // A screen reader has heard it from the button.
      expect(said.getAttribute("aria-hidden")).to.equal("true");
    });

    it("puts the levels below each other where a word of theirs would be broken", async () => {
      await setViewport({ width: 360, height: 640 });
      const english = [
        "Very satisfied",
        "Satisfied",
        "Neither satisfied nor dissatisfied",
        "Dissatisfied",
        "Very dissatisfied",
      ];
      const options = english.map((label, at) => ({ code: `c${at}`, label }));
      const element = await show(littleSurvey(items, { scales: { quality: { options } } }), {}, inBox("320px"));
      for (const id of ["care", "speed", "place"]) {
        const labels = [...question(element, id).querySelectorAll<HTMLElement>(".option")];
        expect(labels.map((label) => label.innerText.trim())).to.deep.equal(english);
        for (const label of labels) {
          expect(box(label.querySelector("span")!).width, "the words are visible").to.be.above(20);
          expect(box(label).height, "a finger hits it").to.be.at.least(44);
          expect(box(label).right).to.be.at.most(innerWidth);
        }
        const tops = labels.map((label) => box(label).top);
        expect([...tops].sort((a, b) => a - b)).to.deep.equal(tops);
        expect(new Set(tops).size).to.equal(5);
        expect(question(element, id).querySelector<HTMLElement>(".said")!.getClientRects().length).to.equal(0);
      }
    });

    it("puts what is no level below the row", async () => {
      const options = [...vietnamese, { code: "na", label: "Không biết", missing: "dont_know" }];
      const element = await show(littleSurvey(items, { scales: { quality: { options } } }), {}, inBox("358px"));
      const rects = [...question(element, "care").querySelectorAll(".option")].map(box);
      expect(new Set(rects.slice(0, 5).map(({ top }) => Math.round(top))).size).to.equal(1);
      expect(rects[5]!.top).to.be.at.least(rects[0]!.bottom);
      expect(rects[5]!.width).to.be.above(rects[0]!.width * 4);
    });

    it("has the levels of a right-to-left language in a row from the right", async () => {
      const labels = ["ممتاز", "جيد", "مقبول", "ضعيف", "سيئ"];
      const options = labels.map((label, at) => ({ code: `c${at}`, label: { ar: label } }));
      const arabic = littleSurvey([{ ...rating("care"), label: { ar: "الخدمة" } }], {
        languages: ["ar"],
        title: { ar: "رأيك" },
        scales: { quality: { options } },
      });
      const element = await show(arabic, { lang: "ar" }, inBox("320px"));
      const rects = [...question(element, "care").querySelectorAll(".option")].map(box);
      expect(new Set(rects.map(({ top }) => Math.round(top))).size).to.equal(1);
      expect(rects[0]!.left).to.be.above(rects[4]!.left);
    });

    it("says beside each item what the ends of a scale of numbers mean, on a phone too", async () => {
      const scales = {
        quality: {
          options: [1, 2, 3].map((value) => ({ code: `${value}`, label: `${value}`, value })),
          ends: { first: "Angry", last: "Pleased" },
        },
      };
      const shownAs = ["numbers", "numbers", "slider"].map((display, at) => rating(`r${at}`, { display }));
      for (const width of [320, 1000]) {
        await setViewport({ width, height: 640 });
        const element = await show(littleSurvey(shownAs, { scales }), {}, inBox(`${width - 40}px`));
        for (const { id } of shownAs) {
          const ends = [...question(element, id).querySelectorAll<HTMLElement>(".ends span")];
          expect(ends.map((end) => end.innerText.trim())).to.deep.equal(["1 = Angry", "3 = Pleased"]);
          for (const end of ends) {
            expect(box(end).width, `${id}, ${width} pixels wide`).to.be.above(20);
            expect(box(end).right).to.be.at.most(innerWidth);
          }
        }
      }
    });

    it("follows the room that the element has, not the screen", async () => {
      await setViewport({ width: 1000, height: 700 });
      const parent = inBox("900px");
      const element = await show(littleSurvey(items), {}, parent);
      expect(heads(element).every((head) => head.getClientRects().length > 0)).to.equal(true);
      parent.style.width = "320px";
      expect(heads(element).every((head) => head.getClientRects().length === 0)).to.equal(true);
    });

    it("names every level for a screen reader, in the table and on the cards", async () => {
      for (const width of ["900px", "320px"]) {
        const element = await show(littleSurvey(items), {}, inBox(width));
        for (const radio of question(element, "speed").querySelectorAll("input")) {
          expect(radio.labels![0]!.textContent!.trim()).to.be.oneOf(["Good", "Fair", "Poor"]);
        }
        const named = question(element, "speed").getAttribute("aria-labelledby")!.split(" ");
        expect(named.map((id) => shown(element).querySelector(`#${CSS.escape(id)}`)!.textContent)).to.deep.equal([
          "Rate speed",
        ]);
      }
    });

    it("repeats the section's stem to a screen reader with every item", async () => {
      const element = await show(surveyOf([{ id: "s", stem: "How satisfied are you with", items }]));
      for (const id of ["care", "speed"]) {
        const named = question(element, id).getAttribute("aria-labelledby")!.split(" ");
        const words = named.map((each) => shown(element).querySelector(`#${CSS.escape(each)}`)!.textContent).join(" ");
        expect(words).to.equal(`How satisfied are you with Rate ${id}`);
      }
    });

    it("never makes the page wider than the screen", async () => {
      await setViewport({ width: 320, height: 640 });
      const long = Array.from({ length: 7 }, (_, at) => ({
        code: `c${at}`,
        label: `Anstalt${"wort".repeat(9)} ${at}`,
      }));
      const element = await show(littleSurvey([rating("a"), rating("b")], { scales: { quality: { options: long } } }));
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      element.layout = "page";
      await settled(element);
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
    });
  });
});
