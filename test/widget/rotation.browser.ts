import { expect } from "@open-wc/testing";
import { checkSubmission } from "../../src/schema/index.ts";
import { Session } from "../../src/widget/store/session.ts";
import { draw } from "../../src/widget/booklets/draw.ts";
import { quietConsole } from "../support/console.ts";
import { deviceRests } from "../support/device.ts";
import { openEndpoint } from "../support/endpoint.ts";
import { posted } from "../support/filled-in.ts";
import { askedIn, booklets, rotatedSurvey as survey } from "../support/rotated-survey.ts";
import {
  type SatisfactionSurvey,
  button,
  choose,
  clear,
  comeBack,
  eventually,
  once,
  press,
  screen,
  settled,
  show,
  shown,
} from "../support/widget.ts";

const ids = (element: SatisfactionSurvey): string[] =>
  [...shown(element).querySelectorAll("[id^='item:']")].map(({ id }) => id.replace("item:", ""));
const page = { layout: "page" };

/** The page's address has this in it while it is done. */
async function withLink<T>(search: string, during: () => Promise<T>): Promise<T> {
  const before = location.href;
  history.replaceState(null, "", search);
  try {
    return await during();
  } finally {
    history.replaceState(null, "", before);
  }
}

async function submissionOf(element: SatisfactionSurvey) {
  const submit = once(element, "survey-submit");
  element.addEventListener("survey-submit", (event) => event.preventDefault(), { once: true });
  await press(element, "Send answers");
  return (await submit).submission;
}

describe("a survey whose items rotate", () => {
  afterEach(clear);

  it("asks each person the items of one booklet, and says nothing of others", async () => {
    const element = await show(survey, page);
    const asked = ids(element);
    expect(booklets.map((number) => askedIn(number).join())).to.include(asked.join());
    expect(screen(element))
      .to.contain("0 of 5")
      .and.not.match(/booklet|of 9/i);
    for (const id of asked) await choose(element, id, "Good");
    const submission = await submissionOf(element);
    expect(submission.asked).to.deep.equal(asked);
    expect(askedIn(submission.booklet!)).to.deep.equal(asked);
    expect(Object.values(submission.missing)).to.deep.equal(["not_asked", "not_asked", "not_asked", "not_asked"]);
    expect(checkSubmission(survey, submission).faults).to.deep.equal([]);
  });

  it("draws each of them as often", () => {
    const drawn = booklets.map((_, at) => {
      const session = new Session(survey);
      draw(session, (count) => at % count);
      return session.asked.map(({ id }) => id).join();
    });
    expect(drawn).to.deep.equal(booklets.map((number) => askedIn(number).join()));
    const chance = new Set(
      Array.from({ length: 400 }, () => {
        const session = new Session(survey);
        draw(session);
        return session.asked.map(({ id }) => id).join();
      }),
    );
    expect(chance.size).to.equal(new Set(drawn).size);
  });

  it("takes the booklet that a link names by the parameter that the survey declares, if there is one", async () => {
    for (const booklet of [1, booklets.length]) {
      const element = await withLink(`?x=1&form=${booklet}`, () => show(survey, page));
      expect(ids(element)).to.deep.equal(askedIn(booklet));
      clear();
    }
    for (const search of [`?form=${booklets.length + 1}`, "?form=0", "?form=x", "?other=1", "?xform=1"]) {
      const element = await withLink(search, () => show(survey, page));
      expect(ids(element)).to.have.length(5);
      clear();
    }
  });

  it("goes on with the booklet of its draft, until somebody begins anew", async () => {
    const { url } = await openEndpoint();
    const element = await withLink("?form=1", () => show(survey, { ...page, endpoint: url }));
    await choose(element, askedIn(1)[0]!, "Poor");
    for (let visit = 0; visit < 3; visit++) {
      const back = await comeBack(element);
      await settled(back);
      expect(ids(back)).to.deep.equal(askedIn(1));
      if (visit === 2) expect((await submissionOf(back)).booklet).to.equal(1);
      back.remove();
    }
  });

  it("says at the start how many questions there are and about how long they take, and not again later", async () => {
    const element = await show(survey, { draft: "off" });
    await settled(element);
    expect(screen(element)).to.contain("Part 1 of 3 · 5 questions, less than a minute");
    const [first] = ids(element);
    await choose(element, first!, "Good");
    expect(screen(element)).to.contain("Part 1 of 3 · less than a minute left");
    for (const { layout, says } of [
      { layout: "card", says: "Question 1 of 5 · less than a minute left" },
      { layout: "page", says: "0 of 5 answered · less than a minute left" },
    ]) {
      clear();
      expect(screen(await show(survey, { layout, draft: "off" }))).to.contain(says);
    }
  });

  it("asks the same in another language, and in parts that are sent before the end", async () => {
    const log = quietConsole();
    const consent = { text: "May we?", purpose: "Statistics", controller: "The agency", retention: "A year" };
    const both = { ...survey, languages: ["en", "vi"], consent: { ...consent, partial: true } };
    const endpoint = await openEndpoint();
    const element = await withLink("?form=3", () => show(both, { endpoint: endpoint.url }));
    const first = ids(element);
    element.lang = "vi";
    await settled(element);
    expect(ids(element)).to.deep.equal(first);
    [...shown(element).querySelectorAll<HTMLElement>(".consent label")][0]!.click();
    await choose(element, first[0]!, "Good");
    await press(element, "Tiếp tục");
    await eventually(async () => expect(await posted(endpoint)).to.have.length(1));
    const [partial] = await posted(endpoint);
    expect(partial).to.include({ booklet: 3, partial: true });
    expect(partial!.asked).to.deep.equal(first);
    expect(checkSubmission(both as never, partial).faults).to.deep.equal([]);
    log.restore();
  });

  it("draws anew for the next person at a shared device, whatever link was opened there", async () => {
    const { url } = await openEndpoint();
    const element = await withLink("?form=1", () => show(survey, { ...page, endpoint: url, kiosk: "60" }));
    expect(ids(element)).to.deep.equal(askedIn(1));
    const seen = new Set<string>();
    for (let turn = 0; turn < 20 && seen.size < 2; turn++) {
      seen.add(ids(element).join());
      for (const id of ids(element)) await choose(element, id, "Good");
      await press(element, "Send answers");
      await eventually(() => expect(button(element, "Done, next person please")).not.to.equal(undefined));
      await press(element, "Done, next person please");
    }
    expect(seen.size).to.equal(2);
  });

  it("draws anew when somebody begins anew", async () => {
    const { url } = await openEndpoint();
    let element = await show(survey, { ...page, endpoint: url });
    const seen = new Set<string>();
    for (let turn = 0; turn < 20 && seen.size < 2; turn++) {
      seen.add(ids(element).join());
      await choose(element, "overall", "Good");
      element = await comeBack(element);
      await press(element, "Delete and start again");
      await press(element, "Press once more to delete everything");
      await deviceRests();
      await element.updateComplete;
    }
    expect(seen.size).to.equal(2);
  });
});
