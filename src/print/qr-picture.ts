import { modulesOf } from "../qr/modules.ts";
import { pathOf } from "../qr/path.ts";
import { html } from "./html.ts";
import type { Online } from "./options.ts";

/** The QR code of an address as a picture of its own: a millimetre to a module, black on white on any ground, with its name and address for screen readers. */
export const qrPicture = (address: string, title: string): string =>
  pictureOf({ address, modules: modulesOf(address) }, title);

/** The same, of a code that is drawn already. */
export function pictureOf({ address, modules }: Online, title: string): string {
  const { path, size } = pathOf(modules);
  const box = `0 0 ${size} ${size}`;
  const { markup } = html`<svg
    xmlns="http://www.w3.org/2000/svg"
    role="img"
    width="${size}mm"
    height="${size}mm"
    viewBox="${box}"
    shape-rendering="crispEdges"
  >
    <title>${title}</title>
    <desc>${address}</desc>
    <rect width="${size}" height="${size}" fill="#fff" />
    <path d="${path}" />
  </svg> `;
  return `${markup.trim()}\n`;
}
