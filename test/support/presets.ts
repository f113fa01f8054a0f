import binhThuan from "../../src/presets/binh-thuan-1063.json" with { type: "json" };
import circular from "../../src/presets/circular-01-2018.json" with { type: "json" };
import csat from "../../src/presets/csat.json" with { type: "json" };
import dossier from "../../src/presets/dossier-766.json" with { type: "json" };
import { presets as index } from "../../src/presets/index.ts";
import nps from "../../src/presets/nps.json" with { type: "json" };
import oneStop from "../../src/presets/one-stop-short.json" with { type: "json" };
import page from "../../src/presets/page-information.json" with { type: "json" };
import respondent from "../../src/presets/respondent-core.json" with { type: "json" };
import sipas from "../../src/presets/sipas-2018.json" with { type: "json" };
import sxd from "../../src/presets/sxd-2023.json" with { type: "json" };
import type { Survey } from "../../src/schema/index.ts";

/** Every preset, for tests in a browser, which cannot list a folder. */
export const presets = [
  sipas,
  sxd,
  oneStop,
  binhThuan,
  circular,
  dossier,
  page,
  csat,
  nps,
  respondent,
] as unknown as Survey[];

if (presets.map(({ id }) => id).join() !== index.map(({ name }) => name).join())
  throw new Error("A preset is missing here.");
