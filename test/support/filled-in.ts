import type { Submission } from "../../src/schema/index.ts";
import { deviceRests } from "./device.ts";
import type { Endpoint } from "./endpoint.ts";
import { littleSurvey, rating, text } from "./little-survey.ts";
import { type SatisfactionSurvey, choose, show, type } from "./widget.ts";

export const survey = littleSurvey([rating("care"), text("remark")], { thanks: "We read every line." });

/** A form that is filled in, at an endpoint. */
export async function filledIn(
  { url }: Endpoint,
  attributes: Record<string, string> = {},
  of = survey,
): Promise<SatisfactionSurvey> {
  const element = await show(of, { endpoint: url, ...attributes });
  await choose(element, "care", "Fair");
  await type(element, "remark", "Chờ lâu, ghế cứng");
  return element;
}

export const leavingAsks = (): boolean => !dispatchEvent(new Event("beforeunload", { cancelable: true }));

/** Everything that was posted. */
export const posted = async (endpoint: Endpoint): Promise<Submission[]> =>
  (await endpoint.received()).map(({ body }) => JSON.parse(body) as Submission);

/** What happens to submissions, as an ancestor hears it: `survey-sent 1234…`. Until the page is cleared. */
export function hearDeliveries(): string[] {
  const heard: string[] = [];
  // Listeners go with the body.
  const body = document.createElement("body");
  document.documentElement.replaceChild(body, document.body);
  body.addEventListener("survey-queued", ({ type: name, submission }) => heard.push(`${name} ${submission.id}`));
  body.addEventListener("survey-sent", ({ type: name, id }) => heard.push(`${name} ${id}`));
  body.addEventListener("survey-refused", ({ type: name, id }) => heard.push(`${name} ${id}`));
  return heard;
}

/** The files that a page hands to the person meanwhile, by name. */
export async function filesSaved(press: () => Promise<void>): Promise<Record<string, string>> {
  const { click } = HTMLAnchorElement.prototype;
  const links: HTMLAnchorElement[] = [];
  HTMLAnchorElement.prototype.click = function () {
    links.push(this);
  };
  await press();
  await deviceRests();
  HTMLAnchorElement.prototype.click = click;
  const files = links.map(async ({ download, href }) => [download, await (await fetch(href)).text()]);
  return Object.fromEntries(await Promise.all(files));
}
