import { expect } from "@open-wc/testing";
import { emulateMedia, sendKeys, sendMouse, setViewport } from "@web/test-runner-commands";
import { LitElement, html } from "lit";
import { property } from "lit/decorators.js";
import settings from "../../package.json" with { type: "json" };
import { axe } from "./axe.ts";
import { engine } from "./engine.ts";
import { press } from "./keys.ts";

class TestCounter extends LitElement {
  @property({ type: Number }) count = 0;

  override render() {
    return html`<button @click=${() => this.count++}>${this.count}</button>`;
  }
}
customElements.define("test-counter", TestCounter);

describe("every engine", () => {
  afterEach(() => document.body.replaceChildren());

  it("renders an element written with decorators", async () => {
    document.body.innerHTML = "<test-counter count='2'></test-counter>";
    const counter = document.querySelector("test-counter") as TestCounter;
    await counter.updateComplete;
    counter.shadowRoot!.querySelector("button")!.click();
    await counter.updateComplete;
    expect(counter.shadowRoot!.textContent).to.equal("3");
  });

  it("imports JSON and axe-core", async () => {
    document.body.innerHTML = "<main><h1>x</h1><button></button></main>";
    expect(settings.name).to.equal("satisfaction-survey");
    const { violations } = await axe.run(document.body, { runOnly: ["button-name"] });
    expect(violations.map((violation) => violation.id)).to.deep.equal(["button-name"]);
  });

  it("moves the focus with Tab and Shift+Tab, and shows it", async () => {
    document.body.innerHTML = "<input id='one'><button id='two'></button>";
    const seen: string[] = [];
    document.body.addEventListener("focusin", (event) => seen.push((event.target as HTMLElement).id));
    document.querySelector("input")!.focus();
    await press("Tab");
    expect(document.hasFocus()).to.equal(true);
    expect(document.querySelector(":focus-visible")?.id).to.equal("two");
    await press("Shift+Tab");
    expect(seen).to.deep.equal(["one", "two", "one"]);
  });

  it("chooses a radio with the arrow keys, and presses a button with Space and Enter", async () => {
    document.body.innerHTML =
      "<input type='radio' name='r' id='a'><input type='radio' name='r' id='b'><button></button>";
    let presses = 0;
    document.querySelector("button")!.addEventListener("click", () => presses++);
    document.querySelector("input")!.focus();
    await press("ArrowDown");
    expect(document.querySelector("input:checked")?.id).to.equal("b");
    await press("Tab");
    await press(" ");
    await press("Enter");
    expect(presses).to.equal(2);
  });

  it("types Vietnamese", async () => {
    document.body.innerHTML = "<input>";
    const input = document.querySelector("input")!;
    input.focus();
    await sendKeys({ type: "Hài lòng lắm ạ, việc ổn!" });
    expect(input.value).to.equal("Hài lòng lắm ạ, việc ổn!");
  });

  it("clicks where it is told", async () => {
    document.body.innerHTML =
      "<button style='position: fixed; left: 40px; top: 60px; width: 50px; height: 50px'></button>";
    let trusted = false;
    document.querySelector("button")!.addEventListener("click", (event) => (trusted = event.isTrusted));
    await sendMouse({ type: "click", position: [50, 70] });
    expect(trusted).to.equal(true);
  });

  it("becomes as small as a phone and as wide as a desk", async () => {
    await setViewport({ width: 320, height: 640 });
    expect([innerWidth, innerHeight]).to.deep.equal([320, 640]);
    await setViewport({ width: 1280, height: 900 });
    expect([innerWidth, innerHeight]).to.deep.equal([1280, 900]);
    await setViewport({ width: 800, height: 600 });
  });

  if (engine === "chromium")
    it("reduces motion", async () => {
      await emulateMedia({ reducedMotion: "reduce" });
      expect(matchMedia("(prefers-reduced-motion: reduce)").matches).to.equal(true);
      await emulateMedia({ reducedMotion: "no-preference" });
    });
});
