import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { channelOf, placementOf } from "../../src/answers/arrival.ts";
import { contextOf } from "../../src/answers/context.ts";
import vi from "../../src/locales/vi.json" with { type: "json" };
import { LINK_CHANNELS } from "../../src/schema/index.ts";
import { littleSurvey, text } from "../support/little-survey.ts";

const tag =
  (attributes: Record<string, string>) =>
  (name: string): string | null =>
    Object.hasOwn(attributes, name) ? attributes[name]! : null;

/** Holds for everything that is drawn. */
const always = (holds: (query: string) => void): void => fc.assert(fc.property(query, (drawn) => void holds(drawn)));

const anyText = fc.string({ unit: "binary", maxLength: 12 });
const name = fc.constantFrom("unit", "u", "desk", "channel", "placement", "phone", "constructor", "__proto__");
const value = fc.oneof(anyText, fc.constantFrom("qr", "kiosk", "A1", "hall", "constructor", "__proto__"));
/** A query as a form would write it, or as anybody might type it. */
const query = fc.oneof(
  fc.array(fc.tuple(name, value), { maxLength: 5 }).map((pairs) => `?${new URLSearchParams(pairs)}`),
  fc
    .array(fc.constantFrom("?", "&", "=", "+", "%", "%2", "%41", "%C3%A3", "%FF", "u", "unit", "ã"), { maxLength: 12 })
    .map((pieces) => pieces.join("")),
);

const survey = littleSurvey([text("a")], {
  context: { unit: { param: "u" }, procedure: {}, desk: { values: ["A1", "B2"], param: "desk" } },
});

/** What an address says. */
const link =
  (query: string) =>
  (name: string): string | null =>
    new URLSearchParams(query).get(name);

describe("the context of an answer", () => {
  test("is made of declared fields alone, whatever the address says", () => {
    always((query) => {
      const context = contextOf(survey, tag({}), link(query));
      for (const [field, found] of Object.entries(context)) {
        expect(["unit", "desk"]).toContain(field);
        expect(found).toBe(link(query)(field === "unit" ? "u" : "desk"));
        if (field === "desk") expect(["A1", "B2"]).toContain(found);
      }
    });
  });

  test("is the tag's where it says something, whatever the address says", () => {
    always((query) => {
      expect(contextOf(survey, tag({ unit: "own", desk: "A1" }), link(query))).toEqual({ unit: "own", desk: "A1" });
    });
  });
});

describe("the channel", () => {
  test("is one that a report has words for, or what the tag says", () => {
    const known = Object.keys(vi.results).flatMap((key) => (key.startsWith("channel_") ? [key.slice(8)] : []));
    expect([...LINK_CHANNELS, "kiosk"].sort()).toEqual(known.sort());
    always((query) => {
      expect(LINK_CHANNELS).toContain(channelOf(tag({}), link(query)));
      expect(channelOf(tag({ channel: "letter-7" }), link(query))).toBe("letter-7");
    });
  });

  test("comes from the address where the tag names none", () => {
    expect(LINK_CHANNELS.map((channel) => channelOf(tag({}), link(`?unit=a&channel=${channel}`)))).toEqual(
      LINK_CHANNELS,
    );
    expect(channelOf(tag({ channel: "" }), link("?channel=zalo"))).toBe("zalo");
    for (const query of ["", "?channel=", "?channel=QR", "?channel=kiosk", "?channel=letter-7", "?Channel=qr"])
      expect(channelOf(tag({}), link(query)), query).toBe("web");
  });

  test("of a shared device is no link's to say", () => {
    always((query) => expect(channelOf(tag({ kiosk: "" }), link(query))).toBe("kiosk"));
  });
});

describe("the place", () => {
  test("is one that the tag names: its first, or another that the address chooses", () => {
    const places = tag({ placement: "result-page hall  letter" });
    expect(placementOf(places, link(""))).toBe("result-page");
    expect(placementOf(places, link("?placement=hall"))).toBe("hall");
    always((query) => {
      expect(["result-page", "hall", "letter"]).toContain(placementOf(places, link(query)));
      expect(placementOf(tag({ placement: "hall" }), link(query))).toBe("hall");
      expect(placementOf(tag({ placement: "desk hall", kiosk: "" }), link(query))).toBe("desk");
      expect(placementOf(tag({}), link(query))).toBeUndefined();
    });
  });
});
