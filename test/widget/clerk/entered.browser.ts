import { expect } from "@open-wc/testing";
import type { Submission } from "../../../src/schema/index.ts";
import { violations } from "../../a11y/violations.ts";
import { press as pressKeys } from "../../infra/keys.ts";
import { fieldOf, focused, keys, said, showEntry } from "../../support/clerk.ts";
import { quietConsole } from "../../support/console.ts";
import { answerLate, deviceRests, onDevice } from "../../support/device.ts";
import { type Endpoint, openEndpoint } from "../../support/endpoint.ts";
import { type SatisfactionSurvey, clear, eventually, screen, shown } from "../../support/widget.ts";

const survey = {
  schemaVersion: 1,
  id: "list",
  version: "1",
  languages: ["vi"],
  title: "Danh sách",
  context: { unit: {} },
  scales: {
    quality: {
      options: [
        { code: "good", label: "Tốt" },
        { code: "poor", label: "Kém" },
      ],
    },
  },
  consent: { text: "Đồng ý?", purpose: "p", controller: "c", retention: "r" },
  sections: [
    {
      id: "only",
      items: [
        { type: "rating", id: "care", label: "Thái độ", scale: "quality" },
        { type: "text", id: "why", label: "Vì sao?", askIf: { item: "care", is: "poor" } },
        { type: "text", id: "remark", label: "Góp ý" },
      ],
    },
  ],
};

describe("the forms of a batch", () => {
  let log: ReturnType<typeof quietConsole>;
  beforeEach(() => (log = quietConsole()));
  afterEach(() => {
    clear();
    log.restore();
  });

  const begin = (endpoint: Endpoint, attributes: Record<string, string> = {}): Promise<SatisfactionSurvey> =>
    showEntry(survey, { endpoint: endpoint.url, unit: "thuan-loc", ...attributes });

  /** Number, yes to the consent, poor, why, a remark. */
  const enter = (element: SatisfactionSurvey, number: string, remark = "a"): void =>
    keys(element, ...number, "Enter", "1", "2", "x", "Enter", remark, "Enter");

  /** What each form in the list says, the last one entered first. */
  const listed = (element: SatisfactionSurvey): string[] =>
    [...shown(element).querySelectorAll(".entered li")].map((item) =>
      item.querySelector(".form")!.textContent!.replaceAll(/\s+/g, " ").trim(),
    );
  const states = (element: SatisfactionSurvey): string[] =>
    listed(element).map((each) => each.replace(/ · \d\d:\d\d · /, ": "));
  const button = (element: SatisfactionSurvey, name: string): HTMLButtonElement => {
    const found = [...shown(element).querySelectorAll("button")].find(
      (each) => (each.getAttribute("aria-label") ?? each.textContent!).trim() === name,
    );
    if (!found) throw new Error(`No button ${name}: ${screen(element)}`);
    return found;
  };
  const open = (element: SatisfactionSurvey): void => {
    shown(element).querySelector("details")!.open = true;
  };
  /** The forms as they lie at the endpoint now: the highest revision of each that was not deleted. */
  async function stored(endpoint: Endpoint): Promise<Submission[]> {
    const forms = new Map<string, Submission>();
    for (const { method, body, path, status } of await endpoint.received()) {
      if (status !== 201) continue;
      if (method === "DELETE") forms.delete(path.split("/").at(-1)!);
      else {
        const form = JSON.parse(body) as Submission;
        if ((forms.get(form.id)?.revision ?? 0) <= (form.revision ?? 1)) forms.set(form.id, form);
      }
    }
    return [...forms.values()];
  }

  it("are in a list with number, time and state", async () => {
    const endpoint = await openEndpoint();
    const element = await begin(endpoint);
    enter(element, "017");
    enter(element, "");
    await eventually(() => expect(states(element)).to.have.length(2));
    await eventually(() => {
      expect(states(element)[0]).to.match(/^không số, nhập lúc \d\d:\d\d · đã gửi$/);
      expect(states(element)[1]).to.equal("số 017: đã gửi");
    });
  });

  it("say when they wait for the network, and when they were not accepted; also after a reload", async () => {
    const endpoint = await openEndpoint({ unreachable: true });
    const element = await begin(endpoint);
    enter(element, "1");
    await eventually(() => expect(states(element)).to.deep.equal(["số 1: chờ gửi"]));
    await deviceRests();
    element.remove();
    await endpoint.answer({ status: 422, body: "{}" });
    const later = await begin(endpoint);
    await eventually(() => expect(listed(later)).to.have.length(1));
    await later.outbox.flush();
    await eventually(() => expect(states(later)).to.deep.equal(["số 1: không được nhận"]));
  });

  it("are opened and corrected: what is sent is the next revision of the same form", async () => {
    const endpoint = await openEndpoint();
    const element = await begin(endpoint, { channel: "post" });
    enter(element, "17");
    await eventually(() => expect(states(element)).to.deep.equal(["số 17: đã gửi"]));
    keys(element, "1", "8", "Enter", "1", "1");
    open(element);
    button(element, "Sửa phiếu số 17").click();
    await element.updateComplete;
    expect(screen(element)).to.contain("Đang sửa phiếu số 17");
    expect(focused(element)).to.equal("?number");
    expect(["?number", "?consent", "care", "why", "remark"].map((id) => fieldOf(element, id).value)).to.deep.equal([
      "17",
      "1",
      "2",
      "x",
      "a",
    ]);
    keys(element, "7", "1", "Enter");
    expect(said(element, "?number")).to.equal("");
    fieldOf(element, "care").focus();
    fieldOf(element, "care").select();
    keys(element, "1", "b", "Enter");
    await eventually(async () => expect((await stored(endpoint)).map(({ revision }) => revision)).to.deep.equal([2]));
    const [form] = await stored(endpoint);
    const [first] = (await endpoint.received()).map(({ body }) => JSON.parse(body) as Submission);
    expect(form).to.deep.include({ id: first!.id, formNumber: "71", channel: "post", startedAt: first!.startedAt });
    expect(form!.answers).to.deep.equal({ care: "good", remark: "b" });
    expect(form!.consent).to.deep.equal(first!.consent);
    // The form that was begun before is there again.
    expect(fieldOf(element, "?number").value).to.equal("18");
    expect(fieldOf(element, "care").value).to.equal("1");
    await eventually(() => expect(states(element)).to.deep.equal(["số 71: đã gửi"]));
  });

  it("are corrected after a reload without a network; only the corrected form arrives", async () => {
    const endpoint = await openEndpoint({ unreachable: true });
    const element = await begin(endpoint);
    enter(element, "1");
    await deviceRests();
    element.remove();
    const later = await begin(endpoint);
    await eventually(() => expect(states(later)).to.deep.equal(["số 1: chờ gửi"]));
    button(later, "Sửa phiếu số 1").click();
    fieldOf(later, "remark").focus();
    keys(later, "z", "Enter");
    await deviceRests();
    expect(await onDevice("wait ")).to.have.length(1);
    await endpoint.answer({});
    await later.outbox.flush();
    await eventually(async () => expect((await stored(endpoint))[0]!.answers["remark"]).to.equal("az"));
    expect(await stored(endpoint)).to.have.length(1);
  });

  it("can be left as they were", async () => {
    const endpoint = await openEndpoint();
    const element = await begin(endpoint);
    enter(element, "1");
    await eventually(() => expect(states(element)).to.deep.equal(["số 1: đã gửi"]));
    button(element, "Sửa phiếu số 1").click();
    button(element, "Thôi, không sửa").click();
    await element.updateComplete;
    expect(screen(element)).to.contain("Phiếu thứ 2");
    expect(fieldOf(element, "?number").value).to.equal("");
    expect(await endpoint.received()).to.have.length(1);
  });

  it("are corrected with one typing where each is typed twice", async () => {
    const endpoint = await openEndpoint();
    const element = await begin(endpoint, { mode: "entry double" });
    enter(element, "1");
    enter(element, "1");
    await eventually(() => expect(states(element)).to.deep.equal(["số 1: đã gửi"]));
    enter(element, "2");
    button(element, "Sửa phiếu số 1").click();
    fieldOf(element, "remark").focus();
    keys(element, "z", "Enter");
    await eventually(async () => expect((await stored(endpoint)).map(({ revision }) => revision)).to.deep.equal([2]));
    await element.updateComplete;
    // The second typing of the other one is what comes next.
    expect(screen(element)).to.contain("nhập lần hai");
    enter(element, "2");
    await eventually(async () => expect(await stored(endpoint)).to.have.length(2));
  });

  it("are deleted when the clerk says so once more, here and where they were sent", async () => {
    const endpoint = await openEndpoint();
    const element = await begin(endpoint);
    enter(element, "1");
    enter(element, "2");
    await eventually(() => expect(states(element)).to.deep.equal(["số 2: đã gửi", "số 1: đã gửi"]));
    open(element);
    button(element, "Xóa phiếu số 1").click();
    await eventually(() => expect(element.shadowRoot!.activeElement!.textContent!.trim()).to.equal("Giữ lại"));
    expect(screen(element)).to.contain("Xóa phiếu số 1? Câu trả lời bị xóa hẳn");
    await pressKeys("Escape");
    await eventually(() => expect(element.shadowRoot!.activeElement!.textContent!.trim()).to.equal("Sửa"));
    expect(await endpoint.received()).to.have.length(2);
    button(element, "Xóa phiếu số 1").click();
    await eventually(() => expect(screen(element)).to.contain("Giữ lại"));
    button(element, "Xóa phiếu số 1").click();
    await eventually(async () =>
      expect((await stored(endpoint)).map(({ formNumber }) => formNumber)).to.deep.equal(["2"]),
    );
    await eventually(() => expect(states(element)).to.deep.equal(["số 2: đã gửi"]));
    await deviceRests();
    expect(await onDevice("form ")).to.have.length(1);
  });

  it("are deleted without a network: what waits is not sent any more, and what was sent is deleted when it is back", async () => {
    const endpoint = await openEndpoint();
    const element = await begin(endpoint);
    enter(element, "1");
    await eventually(() => expect(states(element)).to.deep.equal(["số 1: đã gửi"]));
    await endpoint.answer({ unreachable: true });
    enter(element, "2");
    await eventually(() => expect(states(element)).to.deep.equal(["số 2: chờ gửi", "số 1: đã gửi"]));
    open(element);
    for (const name of ["Xóa phiếu số 1", "Xóa phiếu số 2"]) {
      button(element, name).click();
      await eventually(() => expect(screen(element)).to.contain("Giữ lại"));
      button(element, name).click();
      await element.updateComplete;
    }
    await eventually(() => expect(states(element)).to.deep.equal(["số 2: chờ xóa", "số 1: chờ xóa"]));
    await deviceRests();
    element.remove();
    await endpoint.answer({});
    const later = await begin(endpoint);
    await later.outbox.flush();
    await eventually(() => expect(listed(later)).to.deep.equal([]));
    expect(await stored(endpoint)).to.deep.equal([]);
  });

  it("stay in the list while their deletion waits, also where the device has read late what lies on it", async () => {
    const endpoint = await openEndpoint();
    const element = await begin(endpoint);
    enter(element, "1");
    await eventually(() => expect(states(element)).to.deep.equal(["số 1: đã gửi"]));
    await deviceRests();
    await endpoint.answer({ unreachable: true });
    const answer = answerLate();
    enter(element, "2");
    // It has looked when the form is on the device, and hears of it only after the deletion.
    await eventually(() => expect(states(element)).to.deep.equal(["số 2: chờ gửi", "số 1: đã gửi"]));
    open(element);
    button(element, "Xóa phiếu số 1").click();
    await eventually(() => expect(screen(element)).to.contain("Giữ lại"));
    button(element, "Xóa phiếu số 1").click();
    answer();
    await deviceRests();
    await eventually(() => expect(states(element)).to.deep.equal(["số 2: chờ gửi", "số 1: chờ xóa"]));
    expect(await onDevice("entered ")).to.have.length(2);
  });

  /** What is shown of the batch in one line, and what is read aloud of it. */
  const tally = (element: SatisfactionSurvey): string => shown(element).querySelector(".tally")!.textContent!.trim();
  const aloud = (element: SatisfactionSurvey): string =>
    shown(element).querySelector(".tally + [role=status]")!.textContent!.trim();

  it("are counted after a reload, too, less those that were deleted, and nothing is read aloud of it", async () => {
    const endpoint = await openEndpoint();
    const element = await begin(endpoint);
    for (const number of ["1", "2", "3"]) enter(element, number);
    await eventually(() => expect(tally(element)).to.equal("Đã nhập 3 phiếu. Không còn phiếu chờ gửi."));
    await deviceRests();
    element.remove();
    const later = await begin(endpoint);
    await eventually(() => expect(tally(later)).to.equal("Đã nhập 3 phiếu. Không còn phiếu chờ gửi."));
    expect(screen(later)).to.contain("Phiếu thứ 4");
    expect(aloud(later)).to.equal("");
    for (const name of ["Xóa phiếu số 2", "Xóa phiếu số 2"]) {
      button(later, name).click();
      await later.updateComplete;
    }
    await eventually(() => expect(tally(later)).to.contain("Đã nhập 2 phiếu."));
    expect(screen(later)).to.contain("Phiếu thứ 3");
  });

  it("say when one is corrected, to eyes and ears, each time", async () => {
    const endpoint = await openEndpoint();
    const element = await begin(endpoint);
    enter(element, "7");
    await eventually(() => expect(states(element)).to.deep.equal(["số 7: đã gửi"]));
    const corrected = "Đã sửa phiếu số 7. Đã nhập 1 phiếu. Không còn phiếu chờ gửi.";
    await eventually(() => expect(tally(element)).to.contain("Không còn phiếu chờ gửi."));
    for (let times = 0; times < 2; times++) {
      button(element, "Sửa phiếu số 7").click();
      await element.updateComplete;
      expect(tally(element)).to.equal("Đã nhập 1 phiếu. Không còn phiếu chờ gửi.");
      expect(aloud(element), "so that the same is news").to.equal("");
      fieldOf(element, "remark").focus();
      keys(element, "b", "Enter");
      await eventually(() => expect(aloud(element)).to.equal(corrected));
      expect(shown(element).querySelector(".tally + .step")!.previousElementSibling!.textContent).to.equal(
        "Đã sửa phiếu số 7.",
      );
    }
    enter(element, "8");
    await eventually(() => expect(tally(element)).to.equal("Đã nhập 2 phiếu. Không còn phiếu chờ gửi."));
    expect(shown(element).querySelectorAll(".tally")).to.have.length(1);
  });

  it("say when one is deleted, and not before it is also where it was sent", async () => {
    const endpoint = await openEndpoint();
    const element = await begin(endpoint);
    enter(element, "1");
    enter(element, "2");
    await eventually(() => expect(states(element)).to.deep.equal(["số 2: đã gửi", "số 1: đã gửi"]));
    await endpoint.answer({ unreachable: true });
    for (let times = 0; times < 2; times++) {
      button(element, "Xóa phiếu số 1").click();
      await element.updateComplete;
    }
    const waits = "Phiếu số 1: chờ xóa. Đã nhập 1 phiếu. Không còn phiếu chờ gửi.";
    await eventually(() => expect(tally(element)).to.equal(waits));
    await eventually(() => expect(aloud(element)).to.equal(waits));
    await endpoint.answer({});
    await element.outbox.flush();
    const deleted = "Đã xóa phiếu số 1. Đã nhập 1 phiếu. Không còn phiếu chờ gửi.";
    await eventually(() => expect(tally(element)).to.equal(deleted));
    await eventually(() => expect(aloud(element)).to.equal(deleted));
  });

  it("leave the focus where one goes on, when the last one is deleted and when the batch is done", async () => {
    const endpoint = await openEndpoint();
    const element = await begin(endpoint);
    enter(element, "1");
    await eventually(() => expect(states(element)).to.deep.equal(["số 1: đã gửi"]));
    open(element);
    for (let times = 0; times < 2; times++) {
      button(element, "Xóa phiếu số 1").click();
      await element.updateComplete;
    }
    await eventually(() => expect(listed(element)).to.deep.equal([]));
    expect(focused(element)).to.equal("?number");
    enter(element, "2");
    await eventually(() => expect(states(element)).to.deep.equal(["số 2: đã gửi"]));
    open(element);
    button(element, "Xong cả tập, nhập tập khác").click();
    await eventually(() => expect(listed(element)).to.deep.equal([]));
    expect(focused(element), "a batch has its own way and unit").to.equal("?batch.channel");
    expect(tally(element)).to.equal("Đã nhập 0 phiếu. Không còn phiếu chờ gửi.");
    expect(screen(element)).to.contain("Phiếu thứ 1");
  });

  it("leave the list when the batch is done, but for what is not sent", async () => {
    const endpoint = await openEndpoint();
    const element = await begin(endpoint);
    enter(element, "1");
    await eventually(() => expect(states(element)).to.deep.equal(["số 1: đã gửi"]));
    await endpoint.answer({ unreachable: true });
    enter(element, "2");
    await eventually(() => expect(states(element)[0]).to.equal("số 2: chờ gửi"));
    button(element, "Xong cả tập, nhập tập khác").click();
    await eventually(() => expect(states(element)).to.deep.equal(["số 2: chờ gửi"]));
    await deviceRests();
    expect(await onDevice("entered ")).to.have.length(1);
    // It is no form of the next batch, and the list forgets it as soon as it is sent; also after a reload.
    expect(tally(element)).to.equal("Đã nhập 0 phiếu. 1 phiếu chờ gửi.");
    element.remove();
    const later = await begin(endpoint);
    await eventually(() => expect(tally(later)).to.equal("Đã nhập 0 phiếu. 1 phiếu chờ gửi."));
    await endpoint.answer({});
    await later.outbox.flush();
    await eventually(() => expect(listed(later)).to.deep.equal([]));
  });

  it("are reached, corrected and deleted with the keyboard alone, and axe finds nothing", async () => {
    const endpoint = await openEndpoint();
    const element = await begin(endpoint);
    enter(element, "1");
    await eventually(() => expect(states(element)).to.deep.equal(["số 1: đã gửi"]));
    await pressKeys("Shift+Tab");
    await pressKeys("Shift+Tab");
    expect(element.shadowRoot!.activeElement!.localName).to.equal("summary");
    await pressKeys("Enter");
    await eventually(() => expect(shown(element).querySelector("details")!.open).to.equal(true));
    expect(await violations(element)).to.deep.equal([]);
    await pressKeys("Tab");
    expect(element.shadowRoot!.activeElement!.getAttribute("aria-label")).to.equal("Sửa phiếu số 1");
    await pressKeys("Tab");
    await pressKeys("Enter");
    await eventually(() => expect(element.shadowRoot!.activeElement!.textContent!.trim()).to.equal("Giữ lại"));
    expect(await violations(element)).to.deep.equal([]);
  });
});
