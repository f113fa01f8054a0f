/** The same keys, with any texts: what a part of a language's file has in every language. */
export type Texts<Part> = { [Key in keyof Part]: Part[Key] extends string ? string : Texts<Part[Key]> };

/** The words of a part: there at once, or loaded when they are needed. */
export type Loadable<Words> = Words | (() => Promise<Words>);
