/** Any whole number below `count`. The clock helps where a page has a `Math.random` of its own, which always says the same. */
export const anyOf = (count: number): number => Math.floor(Math.random() * count + +Date.now()) % count;
