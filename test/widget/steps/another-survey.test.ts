import { expect, test } from "vitest";
import { leave, move } from "../../../src/widget/steps/leave.ts";
import { createSteps } from "../../../src/widget/steps/steps.ts";
import { Session } from "../../../src/widget/store/session.ts";
import { createStore } from "../../../src/widget/store/store.ts";
import { rating, surveyOf } from "../../support/little-survey.ts";

const press = { detail: 1 };

type Step = "care" | "time" | "staff";

/** A survey of three steps, shown at one of them. */
function sessionAt(step: Step): Session {
  const survey = surveyOf([
    { id: "first", items: [rating("care")] },
    { id: "second", items: [rating("time")] },
    { id: "third", items: [rating("staff")] },
  ]);
  const session = new Session(survey);
  // A form with nothing in it would be asked about.
  session.answer("care", "good");
  session.stepId = step;
  return session;
}

/** @param send what becomes of sending */
function shownAt(step: Step, send: () => Promise<void> = async () => {}) {
  // Nothing is drawn here.
  const drawing = { check: "off", updateComplete: new Promise(() => {}) };
  const host = Object.assign(new EventTarget(), drawing) as HTMLElement & typeof drawing;
  const store = createStore(
    () => "en",
    () => new Date(),
  );
  store.set({ phase: { is: "answering" }, session: sessionAt(step) });
  const told: string[] = [];
  let come!: () => void;
  const rooms = new Promise<void>((done) => (come = done)).then(() => ({ leave, move }));
  const steps = createSteps(
    store,
    {
      prepare: () => rooms,
      delivery: { send, sendPartial: async () => {} },
      tell: (_, message) => void told.push(message),
    },
    host,
    { movedAt: -Infinity },
  );
  return { store, steps, host, told, come };
}

test("a press on Back leads back once what that needs has come", async () => {
  const { store, steps, come } = shownAt("time");
  const pressed = steps.back();
  come();
  await pressed;
  expect(store.session!.stepId).toBe("care");
});

test("a press on Back leads no other survey back that has come meanwhile", async () => {
  const { store, steps, host, come } = shownAt("time");
  const sections: Event[] = [];
  host.addEventListener("survey-section", (event) => sections.push(event));
  const pressed = steps.back();
  const other = sessionAt("time");
  store.set({ session: other });
  come();
  await pressed;
  expect(other.stepId).toBe("time");
  expect(sections).toEqual([]);
});

test("of two presses on Back before it came, each of which was made on one step, one leads back", async () => {
  const { store, steps, come } = shownAt("staff");
  const pressed = [steps.back(), steps.back()];
  come();
  await Promise.all(pressed);
  expect(store.session!.stepId).toBe("time");
});

test("sending that fails takes back what is on the screen, and says so", async () => {
  const { store, steps, told, come } = shownAt("staff", async () => {
    store.set({ phase: { is: "sending" } });
    throw new Error("The device is full.");
  });
  come();
  await steps.next(press);
  expect(store.phase).toEqual({ is: "answering" });
  expect(steps.stuck).toBe(true);
  expect(told).toEqual(["The device is full."]);
});

test("sending that fails takes nothing from the screen of another survey that has come meanwhile", async () => {
  const { store, steps, come } = shownAt("staff", async () => {
    store.set({ phase: { is: "sending" } });
    await Promise.resolve();
    // Its answers are being sent, too.
    store.set({ session: sessionAt("staff"), phase: { is: "sending" } });
    throw new Error("The device is full.");
  });
  come();
  await steps.next(press);
  expect(store.phase).toEqual({ is: "sending" });
  expect(steps.stuck).toBe(false);
});
