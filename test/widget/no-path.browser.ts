import { expect } from "@open-wc/testing";
import { littleSurvey, rating } from "../support/little-survey.ts";
import { watchUncaught } from "../support/uncaught.ts";
import { clear, show } from "../support/widget.ts";

afterEach(clear);

it("what happens to the window is left alone where it has no path, as in the engine of Safari 14", async () => {
  await show(littleSurvey([rating("care")]));
  const { errors, stop } = watchUncaught();
  const event = new FocusEvent("focus");
  Object.defineProperty(event, "composedPath", { value: () => [] });
  dispatchEvent(event);
  stop();
  expect(errors).to.deep.equal([]);
});
