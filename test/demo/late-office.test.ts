import { expect, test } from "vitest";
import { createLateOffice } from "../../demo/late-office.ts";

const submission = (key: string) =>
  new Request("http://localhost/unavailable", { method: "POST", headers: { "Idempotency-Key": key } });

test("the demo's office is down for half a minute, says so, and is back for the same submission", () => {
  let seconds = 0;
  const office = createLateOffice(() => seconds * 1000);
  const first = office(submission("a"));
  expect([first.status, first.headers.get("Retry-After")]).toEqual([503, "30"]);
  seconds = 20;
  expect(office(submission("a")).headers.get("Retry-After")).toBe("10");
  expect(office(submission("b")).headers.get("Retry-After")).toBe("30");
  seconds = 30;
  expect(office(submission("a")).status).toBe(204);
  expect(office(submission("b")).status).toBe(503);
});
