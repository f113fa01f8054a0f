import { css as charts } from "./charts.ts";
import { css as controls } from "./controls.ts";
import { css as forcedColours } from "./forced-colours.ts";
import { css as paper } from "./paper.ts";
import { css as root } from "../../design/root.ts";
import { css as tables } from "./tables.ts";
import { css as text } from "./text.ts";
import { css as widths } from "./widths.ts";

/* In the order in which later rules override earlier ones. */
export const css = root + text + tables + charts + controls + widths + forcedColours + paper;
