import { expect } from "@open-wc/testing";
import { quietConsole } from "../support/console.ts";
import { onDevice } from "../support/device.ts";
import { type TestAnswer, openEndpoint } from "../support/endpoint.ts";
import { filledIn, survey } from "../support/filled-in.ts";
import {
  type SatisfactionSurvey,
  button,
  clear,
  comeBack,
  eventually,
  press,
  screen,
  show,
  shown,
} from "../support/widget.ts";

const accepted = (more: object): TestAnswer => ({
  status: 201,
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(more),
});

async function sent(answer: TestAnswer = {}, attributes: Record<string, string> = {}): Promise<SatisfactionSurvey> {
  const element = await filledIn(await openEndpoint(answer), attributes);
  await press(element, "Send answers");
  await eventually(() => expect(screen(element)).to.contain("Your answers were received"));
  return element;
}

const codeOn = (element: SatisfactionSurvey): string => shown(element).querySelector(".receipt strong")!.textContent!;
const link = (element: SatisfactionSurvey, words: string): HTMLAnchorElement | undefined =>
  [...shown(element).querySelectorAll("a")].find((each) => each.textContent!.includes(words));
const shelf = (element: SatisfactionSurvey) => shown(element).querySelector<HTMLDetailsElement>("details.receipts");

describe("the thank-you", () => {
  let log: ReturnType<typeof quietConsole>;
  beforeEach(() => (log = quietConsole()));
  afterEach(() => {
    clear();
    log.restore();
  });

  it("says what the code is for", async () => {
    const element = await sent();
    expect(screen(element)).to.contain("You need this code when you ask the agency about this form.");
  });

  describe("leads to withdrawing", () => {
    for (const [what, withdraw, path] of [
      ["beside its own address", "withdraw?receipt=A&language=en", "/test-endpoint/withdraw?receipt=A&language=en"],
      ["by a path", "/rut-lai?ma=A", "/rut-lai?ma=A"],
      ["by a whole address", `${location.origin}/rut-lai`, "/rut-lai"],
    ] as const)
      it(`where the endpoint names a page ${what}`, async () => {
        const element = await sent(accepted({ withdraw }));
        const found = link(element, "Withdraw this form")!;
        expect(found.href).to.equal(location.origin + path);
        expect(screen(element)).to.contain("It also withdraws the form.");
      });

    for (const withdraw of [
      undefined,
      "",
      1,
      "https://elsewhere.example/withdraw",
      "//elsewhere.example/withdraw",
      `${location.origin}.elsewhere.example/`,
      "javascript:alert(1)",
      "javascript://x/%0aalert(1)",
    ])
      it(`not where it names ${JSON.stringify(withdraw)}`, async () => {
        const element = await sent(accepted({ withdraw }));
        expect(link(element, "Withdraw")).to.equal(undefined);
        expect(screen(element)).to.not.contain("withdraw");
      });
  });

  describe("leads back to where the person was going", () => {
    it("where the page says so", async () => {
      const element = await sent({}, { "return-to": "/ho-so?id=1" });
      const back = link(element, `Back to ${location.host}`)!;
      expect(back.href).to.equal(`${location.origin}/ho-so?id=1`);
      expect(back.target).to.equal("_top");
    });

    it("not by a script, which the webmaster is told", async () => {
      const element = await sent({}, { "return-to": "javascript:alert(1)" });
      expect(link(element, "Back to")).to.equal(undefined);
      expect(log.written.join("\n")).to.contain('return-to: "javascript:alert(1)" is not an http(s) address.');
    });

    it("not on a shared device, where it leads nowhere else either", async () => {
      const element = await sent(accepted({ withdraw: "withdraw" }), { "return-to": "/", kiosk: "" });
      expect(shown(element).querySelectorAll("a")).to.have.lengthOf(0);
      expect(button(element, "Copy the code")).to.equal(undefined);
      expect(screen(element)).to.contain("note it down or take a picture");
    });
  });

  describe("keeps the code on the device", () => {
    it("and says so; the next visit has it, folded up, with the way to withdraw", async () => {
      const first = await sent(accepted({ withdraw: "/withdraw?receipt=A" }));
      const code = codeOn(first);
      expect(screen(first)).to.contain("The code is kept on this device for a year");
      const element = await comeBack(first);
      await eventually(() => expect(shelf(element)).not.to.equal(null));
      expect(shelf(element)!.open).to.equal(false);
      shelf(element)!.open = true;
      expect(shelf(element)!.innerText).to.contain("Receipt code of 1 form").and.contain(code);
      expect(shelf(element)!.innerText).to.contain("Whoever shares the device can see it, too.");
      expect(link(element, "Withdraw this form")!.href).to.equal(`${location.origin}/withdraw?receipt=A`);
    });

    it("until it is deleted there and then", async () => {
      const first = await sent();
      const aloud = (): string =>
        [...shown(first).querySelectorAll("[aria-live]")].map((each) => each.textContent!.trim()).join("");
      expect(aloud(), "nothing is said into the thanks").to.equal("");
      await press(first, "Delete the code from this device");
      await eventually(() => expect(aloud()).to.equal("The code was deleted from this device."));
      await eventually(() => expect(screen(first)).to.contain("The code was deleted from this device."));
      expect(await onDevice("receipt ")).to.deep.equal([]);
      const element = await comeBack(first);
      expect(shelf(element)).to.equal(null);
    });

    it("until it is deleted on a later visit", async () => {
      const element = await comeBack(await sent());
      await eventually(() => expect(shelf(element)).not.to.equal(null));
      shelf(element)!.open = true;
      await press(element, "Delete the code from this device");
      await eventually(() => expect(shelf(element) === null).to.equal(true));
      expect(await onDevice("receipt "), "what the page shows no more, a reload does not bring back").to.deep.equal([]);
    });

    it("of each form of this survey, and of no other", async () => {
      const first = await sent();
      const codes = [codeOn(first)];
      first.remove();
      codes.push(codeOn(await sent()));
      clear();
      const element = await show(survey);
      await eventually(() => expect(shelf(element)?.textContent).to.contain("Receipt codes of 2 forms"));
      for (const code of codes) expect(shelf(element)!.textContent).to.contain(code);
      clear();
      const another = await show({ ...survey, id: "little-other" });
      await onDevice();
      expect(shelf(another)).to.equal(null);
    });

    it("once it has arrived, and not what waits or was refused", async () => {
      for (const answer of [{ status: 503, headers: { "Retry-After": "600" } }, { status: 422 }]) {
        const element = await filledIn(await openEndpoint(answer));
        await press(element, "Send answers");
        await eventually(() => expect(screen(element)).to.match(/not sent yet|did not accept/));
        const later = await comeBack(element);
        await onDevice();
        expect(shelf(later), String(answer.status)).to.equal(null);
        clear();
      }
    });

    for (const [what, attributes] of [
      ["shared", { kiosk: "" }],
      ["told to keep no answers", { draft: "off" }],
    ] as const)
      it(`but not where it is ${what}`, async () => {
        const element = await sent({}, attributes);
        expect(screen(element)).to.contain("note it down");
        expect(screen(element)).to.not.contain("kept on this device");
        expect(await onDevice("receipt ")).to.deep.equal([]);
      });
  });
});
