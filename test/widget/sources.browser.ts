import { expect } from "@open-wc/testing";
import { quietConsole } from "../support/console.ts";
import { openEndpoint } from "../support/endpoint.ts";
import { rating, littleSurvey } from "../support/little-survey.ts";
import { clear, eventually, once, put, screen, settled, show } from "../support/widget.ts";

const titled = (title: string) => littleSurvey([rating("one")], { title });

describe("where a survey comes from", () => {
  let log: ReturnType<typeof quietConsole>;
  beforeEach(() => (log = quietConsole()));
  afterEach(() => {
    clear();
    log.restore();
  });

  it("is the address in src", async () => {
    const { url } = await openEndpoint({ status: 200, body: JSON.stringify(titled("From an address")) });
    const element = await show(undefined, { src: url });
    expect(screen(element)).to.contain("From an address");
  });

  it("is the script inside the tag", async () => {
    document.body.innerHTML = `<satisfaction-survey>
      <script type="application/json">${JSON.stringify(titled("From a script"))}</script>
    </satisfaction-survey>`;
    await eventually(() => expect(screen(document.querySelector("satisfaction-survey")!)).to.contain("From a script"));
  });

  it("is the property", async () => {
    expect(screen(await show(titled("From the property")))).to.contain("From the property");
  });

  it("is the property that was set before the element was defined", async () => {
    const name = "survey-of-tomorrow";
    const early = document.body.appendChild(
      document.createElement(name),
    ) as HTMLElementTagNameMap["satisfaction-survey"];
    early.survey = titled("Set early");
    const Base = customElements.get("satisfaction-survey")!;
    customElements.define(name, class extends Base {});
    await eventually(() => expect(screen(early)).to.contain("Set early"));
  });

  it("is the property rather than src, and src rather than the script", async () => {
    const { url } = await openEndpoint({ status: 200, body: JSON.stringify(titled("From an address")) });
    const element = document.createElement("satisfaction-survey");
    element.innerHTML = `<script type="application/json">${JSON.stringify(titled("From a script"))}</script>`;
    element.src = url;
    document.body.append(element);
    await eventually(() => expect(screen(element)).to.contain("From an address"));

    element.survey = titled("From the property");
    await eventually(() => expect(screen(element)).to.contain("From the property"));
  });

  it("may change, and the new survey starts afresh", async () => {
    const element = await show(titled("First"));
    element.shadowRoot!.querySelector<HTMLInputElement>("input[value=good]")!.click();
    element.survey = { ...titled("Second"), id: "another" };
    await eventually(() => expect(screen(element)).to.contain("Second"));
    expect(element.shadowRoot!.querySelectorAll("input:checked").length).to.equal(0);
  });

  it("may change to a survey whose items have the same names and other kinds", async () => {
    const option = (label: string) => ({ code: label.toLowerCase(), label });
    const kinds = [
      { type: "date", id: "x", label: "A date" },
      { type: "lookup", id: "x", label: "A list", options: [option("Apple"), option("Pear")] },
      { type: "lookup", id: "x", label: "Another list", options: [option("Oak"), option("Elm")] },
      { type: "number", id: "x", label: "A number" },
      { type: "date", id: "x", label: "A date again" },
    ];
    const element = await show(littleSurvey([kinds[0]]));
    for (const kind of kinds.slice(1)) {
      const input = element.shadowRoot!.querySelector<HTMLInputElement>("input")!;
      input.focus();
      input.value = "E";
      input.dispatchEvent(new InputEvent("input", { bubbles: true }));
      element.survey = littleSurvey([kind]);
      await once(element, "survey-load");
      expect(screen(element)).to.contain(kind.label);
      expect(element.shadowRoot!.querySelector<HTMLInputElement>("input")!.value).to.equal("");
    }
  });

  it("takes the last of several addresses, whichever answers first", async () => {
    const slow = await openEndpoint({ status: 200, delay: 300, body: JSON.stringify(titled("Slow")) });
    const quick = await openEndpoint({ status: 200, body: JSON.stringify(titled("Quick")) });
    const element = put(undefined, { src: slow.url });
    await settled(element);
    element.src = quick.url;
    await eventually(() => expect(screen(element)).to.contain("Quick"));
    await new Promise((done) => setTimeout(done, 400));
    expect(screen(element)).to.contain("Quick");
  });

  for (const address of [
    "javascript:alert(1)",
    " java\nscript:alert(1)",
    "data:application/json,{}",
    "blob:x",
    "file:///etc/passwd",
    "http://",
  ]) {
    it(`is never ${JSON.stringify(address)}, and the webmaster is told`, async () => {
      const element = put(undefined, { src: address, lang: "en" });
      const { reason } = await once(element, "survey-error");
      expect(reason).to.equal("load");
      expect(log.written.join()).to.contain("<satisfaction-survey>");
      await settled(element);
      expect(element.shadowRoot!.querySelector("details")!.textContent).to.contain("http(s)");
    });
  }

  it("answers never go to an address that is not http(s)", async () => {
    const element = put(titled("Where to?"), { endpoint: "javascript:alert(1)", lang: "en" });
    await once(element, "survey-error");
    await settled(element);
    expect(element.shadowRoot!.querySelector("details")!.textContent).to.contain("http(s)");
  });
});
