const VIETNAMESE = /bên (trái|phải|trên|dưới)|phía (trên|dưới)|màu|hình (tròn|vuông)|nút (tròn|vuông)/i;
/** What is “left” may also be what remains. */
const ENGLISH = /\b(on|to) the (left|right)\b|\b(above|below|red|green|blue|yellow|round|square)\b/i;

/** Whether words send a person to a shape, a place or a colour, which not everybody perceives. WCAG 2.2, 1.3.3 */
export const pointsByLooks = (words: string): boolean => VIETNAMESE.test(words) || ENGLISH.test(words);
