/** By weight, slant, and how a font is called that has them. */
const FACES = [
  ["normal", "normal", ""],
  ["bold", "normal", " Bold"],
  ["normal", "italic", " Italic"],
  ["bold", "italic", " Bold Italic"],
] as const;

/**
 * Times New Roman itself, as the decree wants, or else Noto Serif in its size. By name alone, Linux takes Liberation Serif for it,
 * which has no ạ, ế or ư, so that words would be made of two typefaces.
 */
export const faces = FACES.map(([weight, slant, name]) => {
  const face = (family: string, rest: string) =>
    `@font-face{font-family:"${family}";font-weight:${weight};font-style:${slant};${rest}}`;
  return `${face("Form Times", `src:local("Times New Roman${name}"),local("Tinos${name}")`)}
${face("Form Noto", `size-adjust:87%;src:local("Noto Serif${name || " Regular"}"),local("Noto Serif${name}")`)}`;
}).join("\n");
