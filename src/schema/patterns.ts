/** A BCP-47 language tag. */
export const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** A stable name: starts with a letter or digit, then letters, digits, `.`, `_` or `-`; at most 64 characters. */
export const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
