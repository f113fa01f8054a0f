/** The id of an element of a form: one of our own, because a page around it has ids, too. */
export const idOf = (item: string, part = "item"): string => `satisfaction-${part}-${item}`;
