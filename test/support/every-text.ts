/** A survey with every item type and display, in which every text that a survey can have is made by `say`. */
export function everyText(say: (number: number) => string): unknown {
  let number = 0;
  const text = () => say(++number);
  const option = (code: string, more: object = {}) => ({ code, label: text(), ...more });
  const item = (type: string, id: string, more: object = {}) => ({ type, id, label: text(), help: text(), ...more });
  const options = () => [option("a"), option("b"), option("other", { other: true })];
  const displays = ["buttons", "faces", "stars", "numbers", "slider", "dropdown"];
  return {
    schemaVersion: 1,
    id: "every-text",
    version: "1",
    languages: ["en"],
    title: text(),
    organisation: text(),
    intro: text(),
    thanks: text(),
    consent: { text: text(), purpose: text(), controller: text(), retention: text() },
    context: { ward: { label: text(), param: "ward", values: [text()] } },
    scales: {
      levels: {
        options: [option("good", { value: 2 }), option("bad", { value: 1 }), option("none", { missing: "dont_know" })],
        ends: { first: text(), last: text() },
      },
    },
    sections: [
      {
        id: "ratings",
        title: text(),
        stem: text(),
        items: [
          item("rating", "row1", { scale: "levels" }),
          item("rating", "row2", { scale: "levels" }),
          ...displays.map((display) => item("rating", display, { scale: "levels", display })),
        ],
      },
      {
        id: "rest",
        title: text(),
        items: [
          item("note", "note"),
          item("choice", "choice", { options: options() }),
          item("choice", "drop", { options: [option("a"), option("b")], display: "dropdown" }),
          item("choices", "choices", { options: options() }),
          item("rank", "rank", { options: [option("a"), option("b"), option("c")] }),
          item("lookup", "lookup", { options: [option("a"), option("b")] }),
          item("number", "number", { suffix: text(), offer: ["refused"] }),
          item("date", "date"),
          item("text", "short", { required: true }),
          item("text", "long", { display: "long", sensitive: true }),
        ],
      },
    ],
    checks: [{ id: "check", when: { item: "choice", is: "other" }, message: text() }],
  };
}
