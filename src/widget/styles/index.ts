import { css as root } from "../../design/root.ts";
import { css as controls } from "./controls.ts";
import { css as items } from "./items.ts";
import { css as options } from "./options.ts";
import { css as phone } from "./phone.ts";
import { css as place } from "./place.ts";
import { css as progress } from "./progress.ts";
import { css as text } from "./text.ts";

/* In the order in which later rules override earlier ones. */
export const css = root + place + text + progress + controls + options + items + phone;
