/** The same keys, with any texts: what a part of a language's file has in every language. */
export type Texts<Part> = { [Key in keyof Part]: Part[Key] extends string ? string : Texts<Part[Key]> };

/** Gives the words of a part: at once, or when they are loaded. */
export type Loadable<Words> = () => Words | Promise<Words>;
