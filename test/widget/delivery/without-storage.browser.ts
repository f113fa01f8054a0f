import { expect } from "@open-wc/testing";
import { receiptOf } from "../../../src/schema/index.ts";
import { quietConsole } from "../../support/console.ts";
import { breakages, onDevice } from "../../support/device.ts";
import { openEndpoint } from "../../support/endpoint.ts";
import { filesSaved, filledIn, hearDeliveries, leavingAsks, posted, survey } from "../../support/filled-in.ts";
import { clear, eventually, once, press, screen, show } from "../../support/widget.ts";

const warning = "This browser does not keep answers. Please do not close the page before they are sent.";

for (const [what, breakStorage] of Object.entries(breakages)) {
  describe(`where the browser's storage ${what}`, () => {
    let log: ReturnType<typeof quietConsole>;
    let mend: () => void;
    beforeEach(() => {
      log = quietConsole();
      mend = breakStorage();
    });
    afterEach(() => {
      mend();
      clear();
      log.restore();
    });

    it("the person is warned with the first answer, and the answers are sent all the same", async () => {
      const endpoint = await openEndpoint();
      const heard = hearDeliveries();
      const element = await filledIn(endpoint);
      await eventually(() => expect(screen(element)).to.contain(warning));
      expect(screen(element)).to.not.contain("Your answers are kept on this device");
      const queued = once(element, "survey-queued");
      await press(element, "Send answers");
      expect((await queued).kept).to.equal(false);
      await eventually(() => expect(screen(element)).to.contain("Your answers were received"));
      const [submission, ...more] = await posted(endpoint);
      expect(more).to.deep.equal([]);
      expect(heard).to.deep.equal([`survey-queued ${submission!.id}`, `survey-sent ${submission!.id}`]);
      expect(leavingAsks()).to.equal(false);
      expect(await onDevice()).to.deep.equal([]);
    });

    it("answers that cannot be sent hold the page, and can be saved as a file or sent once more", async () => {
      const endpoint = await openEndpoint({ status: 503, headers: { "Retry-After": "600" } });
      const element = await filledIn(endpoint);
      await press(element, "Send answers");
      await eventually(() => expect(screen(element)).to.match(/^Your answers were not sent yet/));
      expect(screen(element)).to.contain("this browser does not keep answers").and.not.contain("Saved on this device");
      expect(leavingAsks()).to.equal(true);
      expect(await element.outbox.count()).to.deep.equal({ waiting: 1, refused: 0 });

      const files = await filesSaved(() => press(element, "Save as a file"));
      const [{ body = "" } = {}] = await endpoint.received();
      expect(files).to.deep.equal({ [`little-${receiptOf(JSON.parse(body).id)}.json`]: body });

      await endpoint.answer({});
      await press(element, "Send again");
      await eventually(() => expect(screen(element)).to.contain("Your answers were received"));
      expect(leavingAsks()).to.equal(false);
      expect((await endpoint.received()).map((each) => each.body)).to.deep.equal([body, body]);
    });

    it("sending is tried again by itself while the page is open", async () => {
      const endpoint = await openEndpoint({ unreachable: true });
      const element = await filledIn(endpoint);
      await press(element, "Send answers");
      await eventually(() => expect(screen(element)).to.contain("were not sent yet"));
      await endpoint.answer({});
      await eventually(() => expect(screen(element)).to.contain("Your answers were received"), 8000);
    });

    it("a refusal holds the page, too", async () => {
      const endpoint = await openEndpoint({ status: 400 });
      const element = await filledIn(endpoint);
      await press(element, "Send answers");
      await eventually(() => expect(screen(element)).to.contain("did not accept this form"));
      expect(leavingAsks()).to.equal(true);
      expect(screen(element)).to.contain("they are only on this page: please do not close it.");
      expect(screen(element)).to.not.contain("on this device");
    });

    it("a shared device is not told of a file that it does not offer", async () => {
      const endpoint = await openEndpoint({ status: 503, headers: { "Retry-After": "600" } });
      const element = await filledIn(endpoint, { kiosk: "" });
      await press(element, "Send answers");
      await eventually(() => expect(screen(element)).to.match(/^Your answers were not sent yet/));
      expect(screen(element)).to.not.contain("file");
    });

    it("a page that was only read, or whose survey is taken away, is left without a question", async () => {
      const endpoint = await openEndpoint({ status: 503 });
      const element = await filledIn(endpoint);
      await press(element, "Send answers");
      await eventually(() => expect(screen(element)).to.contain("were not sent yet"));
      element.remove();
      expect(leavingAsks()).to.equal(false);
      await show({ ...survey, id: "another" });
      expect(leavingAsks()).to.equal(false);
    });
  });
}
