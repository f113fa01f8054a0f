import { parseNumber } from "../../src/answers/number-text.ts";
import { type Entry, type Option, placesOf } from "../../src/schema/index.ts";
import { type Person, collapsed, words } from "./person.ts";
import { question } from "./widget.ts";

/** What stands in a question, as far as the person can see it: the controls are read, not the element. */
export function seen(person: Person, id: string): Entry | undefined {
  const { item, options } = placesOf(person.survey).get(id)!;
  const box = question(person.element, id);
  const excuses = [...box.querySelectorAll<HTMLInputElement>(".offers input")];
  const excuse = excuses.findIndex(({ checked }) => checked);
  if (excuse >= 0 && "offer" in item) return { missing: item.offer![excuse]! };

  const called = (text: string): Option =>
    options.find((option) => collapsed(words(person, option)) === collapsed(text))!;
  const chosen = [...box.querySelectorAll(".options label:has(:checked) > span")].map((label) =>
    called(label.textContent!),
  );
  const [first] = chosen;
  if (first?.missing) return { missing: first.missing };
  if (item.type === "choices") return chosen.length ? chosen.map(({ code }) => code) : undefined;
  if (first) return first.code;

  const select = box.querySelector("select");
  if (select) return select.selectedIndex ? entryOf(called(select.selectedOptions[0]!.text)) : undefined;
  const slider = box.querySelector("[type=range]");
  if (slider)
    return slider.closest(".untouched") ? undefined : called(box.querySelector(".level-shown")!.textContent!).code;

  const fields = [...box.querySelectorAll<HTMLInputElement>(".options .text")].map(({ value }) => value);
  const [text = ""] = fields;
  switch (item.type) {
    case "rank": {
      const order = [...box.querySelectorAll("li .what")].map((each) => called(each.textContent!).code);
      return order.length ? order : undefined;
    }
    case "number":
      return parseNumber(text, person.language) ?? (text || undefined);
    case "date": {
      const [day, month, year] = fields.map((part) => (/^\d$/.test(part) ? `0${part}` : part));
      return fields.some(Boolean) ? `${year}-${month}-${day}` : undefined;
    }
    case "lookup":
      return text ? entryOf(called(text)) : undefined;
    default:
      return text || undefined;
  }
}

const entryOf = ({ code, missing }: Option): Entry => (missing ? { missing } : code);
