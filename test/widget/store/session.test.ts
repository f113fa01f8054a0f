import { expect, test } from "vitest";
import { Session } from "../../../src/widget/store/session.ts";
import type { Survey } from "../../../src/schema/index.ts";

const text = (id: string) => ({ id, type: "text" as const, label: id });
const survey: Survey = {
  id: "s",
  schemaVersion: 1,
  version: "1",
  languages: ["vi"],
  title: "S",
  sections: [
    { id: "a", items: [text("a1"), text("a2")] },
    { id: "b", items: [text("b1")] },
  ],
};

test("a step stays the one that is shown when the layout changes around it", () => {
  const session = new Session(survey);
  session.stepId = "b1";
  expect(session.position).toBe(1);
  session.layout = "card";
  expect(session.steps[session.position]?.parts[0]?.items[0]?.id).toBe("b1");
  session.layout = "page";
  expect(session.position).toBe(0);
});

test("other answers than those that were sent make another submission; the same ones do not", () => {
  const session = new Session(survey);
  session.answer("a1", "yes");
  Object.assign(session, { id: "1", revision: 2, submission: {} });
  session.stepId = "b1";
  expect([session.id, session.revision]).toEqual(["1", 2]);
  session.answer("a1", "no");
  expect([session.id, session.revision, session.submission]).toEqual([undefined, 0, undefined]);
});

test("what was put in meanwhile counts more than what is restored", () => {
  const session = new Session(survey);
  session.answer("a1", "new");
  session.restore(
    new Map([
      ["a1", "old"],
      ["b1", "kept"],
    ]),
  );
  expect([...session.entries]).toEqual([
    ["a1", "new"],
    ["b1", "kept"],
  ]);
});
