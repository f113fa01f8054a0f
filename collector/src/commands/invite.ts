import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { qrPicture } from "../../../src/print/index.ts";
import { DEFAULT_TIME_ZONE, LINK_CHANNELS, type Survey, localMoment } from "../../../src/schema/index.ts";
import { csvOf } from "../csv/write-table.ts";
import { type NewInvitations, makeInvitations } from "../invitations/make-invitations.ts";
import { audit } from "../rights/audit.ts";
import { operator } from "./operator.ts";
import { BadSetting } from "../errors/bad-setting.ts";
import type { Call, CollectorCommand } from "./command.ts";
import { load } from "./load.ts";
import { readTargets, wholeIn } from "./read-table.ts";
import { surveyFlag, surveyNamed } from "./survey-named.ts";

/** Makes codes for letters, e-mail or Zalo. */
export const inviteCommand: CollectorCommand = {
  does: "makes invitation codes, as links, QR codes and a table for mail merge",
  flags: {
    ...surveyFlag,
    channel: { does: "how the invitations go out: post, email, zalo …" },
    number: { does: "how many codes" },
    url: { does: "the page with the survey" },
    unit: { does: "the unit that the invited people rate" },
    targets: { does: "CSV file with the columns unit and target: so many codes for each unit, in place of --number" },
    wave: { does: "a name for this round" },
    out: {
      does: "the table for mail merge: number, code, link, unit, channel, batch, survey",
      default: "invitations.csv",
    },
    qr: { does: "a folder for QR codes, an SVG file for each code" },
  },
  async run(call) {
    const settings = call.settings();
    const { key } = settings.invitations;
    if (!key)
      throw new BadSetting(
        "Codes are stored by a key that is not in the database. Give one, and keep it: INVITATION_KEY=$(openssl rand -base64 32)",
      );
    const channel = required(call, "channel");
    if (!LINK_CHANNELS.includes(channel))
      throw new BadSetting(
        `A link names one of these channels: ${LINK_CHANNELS.join(", ")}. --channel is “${channel}”.`,
      );
    const url = required(call, "url");
    if (!/^https?:/.test(url) || !URL.canParse(url))
      throw new BadSetting(`--url is “${url}”. Give the page's whole address, with https://`);
    const { surveys, store } = await load(settings);
    try {
      const survey = surveyNamed(call, surveys);
      const madeOn = localMoment(new Date(), survey.period?.timeZone ?? DEFAULT_TIME_ZONE).slice(0, 10);
      const rows: (string | number)[][] = [];
      for (const [unit, number] of await numbersOf(call, survey)) {
        const made: NewInvitations = {
          survey: survey.id,
          channel,
          unit,
          number,
          wave: call.flag("wave") ?? "",
          madeOn,
          key,
          url,
          unitParameter: survey.context?.["unit"]?.param,
        };
        const { batch, invitations } = await makeInvitations(store, made);
        for (const { code, link } of invitations)
          rows.push([rows.length + 1, code, link, unit, channel, batch, survey.id]);
        await audit(store, new Date(), {
          who: operator(),
          did: "invite",
          survey: survey.id,
          unit: unit || null,
          detail: `${batch}: ${number}`,
        });
        console.log(`${batch}: ${invitations.length} codes`);
      }
      const out = call.flag("out")!;
      // Whoever can read it can tell who is invited, and answer in their place.
      await writeFile(out, csvOf(["number", "code", "link", "unit", "channel", "batch", "survey"], rows), {
        mode: 0o600,
      });
      console.log(`Written: ${out}. The codes stand nowhere else; keep this file as you keep the list of addresses.`);
      const folder = call.flag("qr");
      if (folder !== undefined) await drawAll(folder, rows);
    } finally {
      await store.close();
    }
  },
};

async function drawAll(folder: string, rows: readonly (string | number)[][]): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const width = String(rows.length).length;
  for (const [number, code, link] of rows) {
    await writeFile(join(folder, `${String(number).padStart(width, "0")}.svg`), qrPicture(String(link), String(code)), {
      mode: 0o600,
    });
  }
  console.log(`Drawn: ${rows.length} QR codes in ${folder}, by their numbers in the table`);
}

/** How many codes, by unit; "" is no unit. @throws BadSetting */
async function numbersOf({ flag }: Call, { context }: Survey): Promise<Map<string, number>> {
  const targets = flag("targets");
  const numbers =
    targets === undefined
      ? new Map([[flag("unit") ?? "", wholeIn("--number", flag("number"))]])
      : new Map((await readTargets(targets)).map(({ unit, target }) => [unit, target]));
  const values = context?.["unit"]?.values;
  for (const unit of numbers.keys()) {
    if (unit && !context?.["unit"]?.param)
      throw new BadSetting("No link can name a unit: give the survey's context field “unit” a “param”.");
    if (unit && values && !values.includes(unit))
      throw new BadSetting(`“${unit}” is no unit of the survey. Choose from: ${values.join(", ")}.`);
  }
  return numbers;
}

function required({ flag }: Call, name: string): string {
  const value = flag(name);
  if (value) return value;
  throw new BadSetting(`--${name} is missing. See invite --help`);
}
