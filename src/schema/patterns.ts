/** A BCP-47 language tag: language, script, region, one variant. What it lets through, `Intl` takes. */
export const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?(-([A-Za-z0-9]{5,8}|\d[A-Za-z0-9]{3}))?$/;

/** A stable name: starts with a letter or digit, then letters, digits, `.`, `_` or `-`; at most 64 characters. */
export const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
