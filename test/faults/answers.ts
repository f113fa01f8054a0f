import type { Given } from "./form.ts";
import type { Random } from "./random.ts";

/** Words that were lost or changed somewhere before: accents in both normal forms, right to left, joined emoji, markup. */
const words = [
  "Cán bộ rất tận tình, hướng dẫn đầy đủ.",
  "Chờ lâu quá; ghế ngồi không đủ\ncho người già.",
  "Đề nghị niêm yết rõ phí".normalize("NFD"),
  "👩‍👩‍👧‍👦 rất 👍🏽 — 10/10 🇻🇳",
  "شكراً جزيلاً للموظفين",
  '"Trích dẫn", \\u0041 và \\n, 100% {label} ${x}',
  "<script>alert(1)</script><b>đậm</b>&amp;",
  '=HYPERLINK("http://x")\t\'; DROP TABLE submissions;--',
  "  khoảng trắng ở hai đầu  ",
  "𠀋𠮷 chữ Nôm: 𡨸喃",
  "zero\u200bwidth, no-break\u00a0space, \u202eđảo\u202c",
];

/** As long as the field takes, without cutting a character in two. */
function upTo(limit: number, random: Random): string {
  let text = "";
  for (let next = random.pick(words); text.length + next.length < limit; next = random.pick(words)) text += `${next} `;
  return text.trimEnd() + "!".repeat(limit - text.trimEnd().length);
}

const oneLine = (text: string): string => text.replaceAll(/[\n\t]/g, " ");

/** What one citizen answers. About every tenth question is left blank. */
export function answersFrom(random: Random, dossier: string): Given {
  const maybe = <T>(make: () => T): T | undefined => (random.chance(0.9) ? make() : undefined);
  const level = (): string => random.pick(["5", "4", "4", "3", "2", "2", "1", "0"]);
  const overall = maybe(level);
  const way = maybe(() => random.pick(["counter", "online", "post", "else"]));
  const heard = maybe(() => tickedFrom(random));
  const text = (limit: number): string => (random.chance(0.06) ? upTo(limit, random) : random.pick(words));
  return {
    dossier,
    ...defined({
      overall,
      why: overall === "1" || overall === "2" ? maybe(() => text(2000)) : undefined,
      attitude: maybe(level),
      way,
      wayOther: way === "else" ? maybe(() => oneLine(text(200))) : undefined,
      heard,
      heardOther: heard?.includes("other") ? maybe(() => oneLine(text(200))) : undefined,
      minutes: maybe(() => random.whole(0, 600)),
      day: maybe(() => [random.whole(1990, 2026), random.whole(1, 12), random.whole(1, 28)] as const),
      remark: maybe(() => text(2000)),
    }),
  };
}

/** In the order of the options, which is the order of the codes that are stored. */
function tickedFrom(random: Random): readonly string[] {
  if (random.chance(0.2)) return ["nowhere"];
  const ticked = ["board", "website", "official", "other"].filter(() => random.chance(0.5));
  return ticked.length ? ticked : ["board"];
}

type Defined<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

const defined = <T extends object>(all: T): Defined<T> =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Defined<T>;
