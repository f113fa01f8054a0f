import type { Administrative, Annex, Frame } from "../../publication/administrative/index.ts";
import { escaped } from "./escaped.ts";

/** A list of what is in a report helps where it has more parts than these. */
const FEW_PARTS = 3;

const line = (text: string | undefined, name: string): string =>
  text === undefined ? "" : `<p class="${name}">${escaped(text)}</p>`;

/** Who reports, by what number, where and when, about what. Two columns on paper; on a phone one after the other. */
export const top = ({ parentAgency, agency, number, national, placeAndDate, kind, subject }: Frame): string =>
  `<header>
<div class="letterhead"><div>${line(parentAgency, "above")}${line(agency, "agency")}${line(number, "registry")}</div>
<div>${line(national?.heading, "nation")}${line(national?.motto, "motto")}${line(placeAndDate, "place")}</div></div>
<h1><span class="kind">${escaped(kind)}</span> ${escaped(subject)}</h1>
</header>`;

export const opening = ({ grounds, opening: text }: Frame): string =>
  [...grounds.map((ground) => line(ground, "ground")), line(text, "opens")].join("\n");

/** What is in it, as links. */
export function contents({ contents: heading, body, annexes }: Administrative): string {
  const entries = [
    ...body.flatMap((block) =>
      block.kind === "heading" && block.level === 2 ? [[block.id, `${block.number} ${block.text}`] as const] : [],
    ),
    ...annexes.map(({ id, number, title }) => [id, `${number}. ${title}`] as const),
  ];
  if (entries.length <= FEW_PARTS) return "";
  const links = entries.map(([id, text]) => `<li><a href="#${escaped(id)}">${escaped(text)}</a></li>`);
  return `<nav aria-labelledby="contents"><p id="contents">${escaped(heading)}</p><ul>${links.join("")}</ul></nav>`;
}

/** Who gets it, and who signs. */
export const closing = ({ closing: text, recipients, signature }: Frame): string =>
  `<p class="closes">${escaped(text)}</p>
<footer><div class="recipients"><p>${escaped(recipients.heading)}</p><ul>${recipients.lines.map((each) => `<li>${escaped(each)}</li>`).join("")}</ul></div>
<div class="signature">${line(signature.authority, "authority")}${line(signature.title, "office")}${line(signature.room, "room")}${line(signature.name, "name")}</div></footer>`;

export const annexHeading = ({ id, number, title, attached }: Annex): string =>
  `<h2 id="${escaped(id)}"><span class="kind">${escaped(number)}</span> ${escaped(title)}</h2>
<p class="attached">${escaped(attached)}</p>`;
