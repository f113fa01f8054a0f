/** Stands for `link-styles.ts` in the build that is one file: it has no other beside it. */
export const linkStyles = (_tag: string, _ready: unknown, fail: () => void): void => fail();
