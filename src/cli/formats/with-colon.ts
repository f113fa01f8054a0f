/** What a text is about, as it stands before it. A question keeps its own sign. */
export const withColon = (term: string): string => (/[?!:]$/.test(term) ? term : `${term}:`);
