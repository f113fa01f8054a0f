/** Red, green and blue, from 0 to 255. */
export type Colour = [number, number, number];

const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true })!;

/** What is drawn for a colour that the browser has computed, whatever space it names it in, over a ground. */
export function drawn(computed: string, ground: Colour = [255, 255, 255]): Colour {
  for (const colour of [`rgb(${ground})`, computed]) {
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
  }
  return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3) as Colour;
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: Colour): number {
  const [r, g, b] = colour
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as Colour;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(one: Colour, other: Colour): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}
