/* What a shared device needs. It loads when the tag says `kiosk`. */
export { Kiosk } from "./kiosk.ts";
export { css } from "./styles.ts";
