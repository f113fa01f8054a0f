import { expect } from "@open-wc/testing";
import type { SurveyErrorEvent } from "../../../src/widget/events.ts";
import { quietConsole } from "../../support/console.ts";
import { openEndpoint } from "../../support/endpoint.ts";
import { filledIn } from "../../support/filled-in.ts";
import { clear, eventually, once, press, screen } from "../../support/widget.ts";

/** The same server under the name that is another origin to a browser. */
const elsewhere = location.origin.replace(/localhost|127\.0\.0\.1/, (name) =>
  name === "localhost" ? "127.0.0.1" : "localhost",
);

/** Sends a form there. @returns what the webmaster is told */
async function told(endpoint: { url: string }): Promise<SurveyErrorEvent> {
  const element = await filledIn(endpoint as Parameters<typeof filledIn>[0]);
  const error = once(element, "survey-error");
  await press(element, "Send answers");
  await eventually(() => expect(screen(element)).to.match(/^\s*Saved on this device, not sent yet/));
  return error;
}

// What a browser lets a page know of an answer that it does not hand over differs from engine to engine.
describe("what an engine tells of an answer that it does not hand over", () => {
  let log: ReturnType<typeof quietConsole>;
  beforeEach(() => (log = quietConsole()));
  afterEach(() => {
    clear();
    log.restore();
  });

  it("is enough to tell a redirect, and where it leads", async () => {
    const slash = await openEndpoint();
    const endpoint = await openEndpoint({ status: 308, headers: { Location: `${slash.url}?next=secret` } });
    const { cause, message } = await told(endpoint);
    expect(cause).to.equal("redirect");
    expect(message).to.contain(`redirects to ${location.origin}${slash.url},`);
    expect(log.written).to.have.lengthOf(1);
  });

  it("is enough to tell an origin that is not allowed", async () => {
    const { url } = await openEndpoint();
    const { cause, message } = await told({ url: elsewhere + url });
    expect(cause).to.equal("origin");
    expect(message).to.contain(`--origins ${location.origin}`);
    expect(log.written).to.have.lengthOf(1);
  });

  // The last one: a policy cannot be taken back.
  it("is enough to tell a policy that forbids the address", async () => {
    const policy = document.createElement("meta");
    policy.httpEquiv = "Content-Security-Policy";
    policy.content = `connect-src ${location.origin} ${location.origin.replace("http", "ws")}`;
    document.head.append(policy);
    const { url } = await openEndpoint();
    const { cause, message } = await told({ url: elsewhere + url });
    expect(cause).to.equal("policy");
    expect(message).to.contain("connect-src");
  });
});
