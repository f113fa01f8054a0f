import { expect } from "@open-wc/testing";
import { quietConsole } from "../../support/console.ts";
import { type Endpoint, openEndpoint } from "../../support/endpoint.ts";
import { filledIn, posted } from "../../support/filled-in.ts";
import { clear, comeBack, eventually, press, screen } from "../../support/widget.ts";

const CODE = "7K2M-0XQ4-V9RT";

const unknown = {
  status: 422,
  headers: { "Content-Type": "application/problem+json" },
  body: JSON.stringify({ title: "The invitation code is not right", detail: "Please compare it with the letter." }),
};

const opened = (query: string): void => history.replaceState(null, "", `${location.pathname}?${query}`);

const codesAt = async (endpoint: Endpoint): Promise<(string | undefined)[]> =>
  (await endpoint.received())
    .filter(({ method }) => method === "POST")
    .map(({ headers }) => headers["survey-invitation"]);

describe("the code of an invitation", () => {
  const before = location.search;
  let log: ReturnType<typeof quietConsole>;
  let endpoint: Endpoint;
  beforeEach(async () => {
    log = quietConsole();
    endpoint = await openEndpoint();
  });
  afterEach(() => {
    clear();
    opened(before.slice(1));
    log.restore();
  });

  it("goes from the page's address beside the answers, and not among them", async () => {
    opened(`m=${CODE}`);
    const element = await filledIn(endpoint);
    await press(element, "Send answers");
    await eventually(() => expect(screen(element)).to.contain("Your answers were received"));
    expect(await codesAt(endpoint)).to.deep.equal([CODE]);
    expect(JSON.stringify(await posted(endpoint))).not.to.contain(CODE);
  });

  it("is none where the page has a parameter of its own so called, or the device is shared", async () => {
    for (const [query, attributes] of [
      ["m=1", {}],
      [`m=${CODE}`, { kiosk: "" }],
    ] as const) {
      opened(query);
      const element = await filledIn(endpoint, attributes);
      await press(element, "Send answers");
      await eventually(async () => expect(await codesAt(endpoint)).to.have.length(1));
      expect(await codesAt(endpoint)).to.deep.equal([undefined]);
      clear();
      endpoint = await openEndpoint();
    }
  });

  it("that is wrong loses no answer: opened again by the right link, the page sends it with the right code", async () => {
    opened(`m=${CODE.replace("K", "X")}`);
    await endpoint.answer(unknown);
    const element = await filledIn(endpoint);
    await press(element, "Send answers");
    await eventually(() => expect(screen(element)).to.contain("Please compare it with the letter."));
    expect(await element.outbox.count()).to.deep.equal({ waiting: 0, refused: 1 });

    await endpoint.answer({});
    opened(`m=${CODE}`);
    await comeBack(element);
    await eventually(async () => expect(await codesAt(endpoint)).to.deep.equal([CODE.replace("K", "X"), CODE]));
    const [first, again] = await posted(endpoint);
    expect(again).to.deep.equal(first);
  });

  it("of another person's letter does not go with it", async () => {
    opened(`m=${CODE}`);
    await endpoint.answer(unknown);
    const element = await filledIn(endpoint);
    await press(element, "Send answers");
    await eventually(() => expect(screen(element)).to.contain("Please compare it with the letter."));
    opened("m=9QWE-RTZ1-2345");
    const next = await comeBack(element);
    await eventually(async () => expect(await next.outbox.count()).to.deep.equal({ waiting: 0, refused: 1 }));
    expect(await codesAt(endpoint)).to.deep.equal([CODE]);
  });
});
