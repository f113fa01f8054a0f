/** A fault in words: what is wrong, and how to mend it. `{name}` stands for a parameter of the fault. */
export interface Sentences {
  problem: string;
  mend: string;
}

/** What is wrong with a survey, in English, the first language. Others have the same keys. */
export const words = {
  /** `{suggest}` in a sentence: the name that was probably meant, else the names that are known. */
  didYouMean: "Did you mean “{name}”?",
  choose: "Known here: {names}.",
  nothingKnown: "None is declared here.",
  or: "or",

  /** `{…:kind}` in a sentence. */
  kinds: {
    string: "a text",
    number: "a number",
    boolean: "true or false",
    array: "a list",
    object: "an object",
    null: "null",
    infinity: "a number too large to store",
    undefined: "nothing at all",
    function: "a function",
    symbol: "a symbol",
    bigint: "a big integer",
    text: "a text",
    date: "a date (YYYY-MM-DD)",
    code: "the code of one option",
    codes: "a list of option codes",
  },

  faults: {
    // Shape
    "unknown-key": { problem: "There is no key “{key}” here.", mend: "{suggest} If it is not needed, remove it." },
    "missing-key": { problem: "“{key}” is missing.", mend: "Add “{key}”." },
    "wrong-type": { problem: "This is {got:kind}.", mend: "Write {expected:kind} here." },
    "not-one-of": { problem: "{got} is not one of the values allowed here.", mend: "{suggest}" },
    "not-whole": { problem: "{got} is not a whole number from 0.", mend: "Write 0, 1, 2 or a greater whole number." },
    "empty-list": { problem: "The list is empty.", mend: "Give it at least one entry." },
    "too-deep": { problem: "The data nests more than 64 levels deep, or in a circle.", mend: "Use fewer levels." },
    "bad-date": { problem: "{got} is not a date.", mend: "Write YYYY-MM-DD, such as 2026-03-31, or “today”." },
    "bad-moment": {
      problem: "{got} is neither a date nor a date with a time.",
      mend: "Write YYYY-MM-DD or YYYY-MM-DDTHH:mm, such as 2026-03-31T17:00.",
    },
    "bad-name": {
      problem: "{got} cannot be a name.",
      mend: "Begin with an unaccented letter or a digit; go on with such letters, digits, “.”, “_” or “-”; at most 64 characters.",
    },
    "bad-language": {
      problem: "{got} is not a language tag.",
      mend: "Use a BCP-47 tag, with hyphens, such as “vi” or “en-US”.",
    },
    "bad-address": {
      problem: "{got} is no http(s) address.",
      mend: "Use a relative address such as “/audio/question-1.mp3”, or one that begins with https.",
    },
    "no-words": { problem: "The text is empty.", mend: "Write some words, or remove the key." },

    // Names
    "duplicate-id": {
      problem: "The id “{id}” is taken.",
      mend: "Choose another. An option with “other” also takes “<id of its item>.other”.",
    },
    "reserved-name": {
      problem: "“{name}” already means something as an attribute of the tag.",
      mend: "Give the context field another name.",
    },

    // Texts
    untranslated: {
      problem: "One text stands for all languages ({languages}); it is taken to be in the first.",
      mend: 'Write a map from language to words, such as { "vi": "…", "en": "…" }.',
    },
    "missing-translation": {
      problem: "The text is missing in “{language}”.",
      mend: "Add “{language}” with its words, or take the language out of “languages”.",
    },
    "undeclared-language": {
      problem: "The survey does not declare “{language}”, so nobody sees this text.",
      mend: "Add “{language}” to “languages”, or remove the text.",
    },
    "undeclared-recording": {
      problem: "The survey does not declare “{language}”, so nobody can listen to this recording.",
      mend: "Add “{language}” to “languages”, or remove the recording.",
    },
    "duplicate-language": { problem: "“{language}” is declared twice.", mend: "Keep it once." },

    // Options
    "duplicate-code": { problem: "Two options have the code “{code}”.", mend: "Give each its own code." },
    unseen: {
      problem: "The text has only characters that nobody sees.",
      mend: "Write some words, or leave the key out.",
    },
    overridden: {
      problem: "The text has invisible signs that have letters read in another order than they are written.",
      mend: "Delete the characters U+202A to U+202E, or type the text anew.",
    },
    "duplicate-label": {
      problem: "Two options read “{label}”, so nobody can tell them apart.",
      mend: "Change one label, or remove one of the options.",
    },
    "duplicate-missing": { problem: "“{missing}” is offered twice.", mend: "Keep one of the two." },
    "unknown-scale": { problem: "There is no scale “{scale}”.", mend: "{suggest} Scales are declared under “scales”." },
    "no-source": { problem: "There is nothing to choose from.", mend: "Add “{first}” or “{second}”." },
    "two-sources": { problem: "Both “{first}” and “{second}” are given.", mend: "Keep one of them." },
    "bad-url": {
      problem: "{got} is not a web address.",
      mend: "Write one that begins with https://, or a relative one, without spaces.",
    },
    "no-other-here": {
      problem: "An item of type {type} has no field for the text of an option with “other”.",
      mend: "Remove “other”, or make it a “choice” or “choices” item.",
    },
    "unbalanced-scale": {
      problem: "More levels count as satisfied ({satisfied}) than not ({other}), which draws answers to that side.",
      mend: "Offer as many levels on both sides, unless the scale has to stay as published.",
    },

    // Bounds
    "min-above-max": { problem: "The least ({min}) is above the most ({max}).", mend: "Change one of them." },
    "too-few-options": {
      problem: "At least {min} must be chosen, but only {count} can be chosen together.",
      mend: "Lower “min”, or add options.",
    },
    "no-room": { problem: "With “{key}” at 0 nothing can be answered.", mend: "Write 1 or more, or remove the key." },
    "beyond-precision": { problem: "Numbers are not stored with so many decimals.", mend: "Write at most {most}." },

    // Conditions
    "unknown-item": { problem: "There is no item “{item}”.", mend: "{suggest}" },
    "condition-later": {
      problem: "“{item}” is not asked before this point.",
      mend: "Look only at items above; for a section, at items of the sections above. Move one of the two.",
    },
    "condition-loop": {
      problem: "The condition goes in a circle: “{item}” depends on this item.",
      mend: "Remove one of the conditions in the circle.",
    },
    "condition-unanswered": {
      problem: "No citizen answers “{item}”: it is a note, or its value comes from a system or an inspection.",
      mend: "Name an item that citizens answer.",
    },
    "no-operator": { problem: "Nothing is compared.", mend: "Add one of: {allowed}." },
    "two-operators": {
      problem: "More than one comparison stands here.",
      mend: "Keep one of: {allowed}. Join several comparisons under “all” or “any”.",
    },
    "no-values": {
      problem: "“{item}” knows no more or less.",
      mend: "“gte” and “lte” need a number, a date, or options with a “value”.",
    },
    "wrong-operand": {
      problem: "No answer to “{item}” can equal this.",
      mend: "Compare with {expected:kind}.",
    },
    "unknown-code": { problem: "“{item}” has no option with the code “{code}”.", mend: "{suggest}" },

    // Period and whole
    "no-such-day": { problem: "There is no day {got}.", mend: "Correct the day, month or year; write YYYY-MM-DD." },
    "closes-before-opens": {
      problem: "The period closes ({closes}) before it opens ({opens}).",
      mend: "Change one of the two.",
    },
    "unknown-time-zone": {
      problem: "{got} is not a time zone.",
      mend: "Use an IANA name, such as “Asia/Ho_Chi_Minh”.",
    },
    "sensitive-without-consent": {
      problem: "The item is sensitive, but the survey asks for no consent, so nobody would be asked it.",
      mend: "Add “consent” to the survey, or remove “sensitive”.",
    },
    "nothing-to-ask": {
      problem: "There is no question that a citizen could answer.",
      mend: "Add an item that is no note and has the source “citizen”.",
    },
  },
};

export type SurveyFaultCode = keyof (typeof words)["faults"];

export type Words = Omit<typeof words, "kinds" | "faults"> & {
  kinds: Record<keyof (typeof words)["kinds"], string>;
  faults: Record<SurveyFaultCode, Sentences>;
};
