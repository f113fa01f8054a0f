/**
 * What may be sent to a browser, in bytes after brotli at its best quality. A kilobyte is 1000 bytes here, the stricter
 * of its two meanings.
 */
export const limits = {
  /**
   * What loads before a survey of ratings, choices and texts can be answered. The words of both languages are in it: `test/e2e/loaded.test.ts`
   * shows that it is all, in either.
   */
  main: 17_000,
  /**
   * The main file and every chunk, though no survey needs all of them. The last 5 KB came with reading aloud, words of the page's own, keys
   * that choose levels, and displays drawn with more care; none of it loads before the first question. Then 5.5 KB for the QR code of a
   * tag that shows one, most of it `uqr`, 1.8 KB to go on with what was put into the form in the tag, and 200 bytes that hand on what
   * clerks type in. Then 4.5 KB that say whose answer it was when something is not delivered: 3.5 of them, words in two languages most of
   * all, load only then. And 1.5 KB that keep the page's scripts out of what happens inside, and tell the webmaster what HTML or the page has made of the tag.
   * 1.4 KB take back what translators did before drawing, find languages as pages write them, and ask no name that the page owns; 500 bytes
   * do without a `fetch` that the page has broken, and press what a page keeps from being pressed. 500 went again with Lit's classes for styles and a second way to lay out long pages,
   * and 10.7 KB when mistakes in a survey came to be looked for only where somebody can mend them. 650 bytes make up for keys whose clicks
   * a page stops, and lead the keyboard through dialogs whose scripts keep the focus. 350 bytes
   * say for every item type what each part does with it, in tables that do not compile when one is missing. 300 name what a page has
   * changed, load where it has changed too much, and do without more of its names; 50 are for a `fetch` that never settles. 1.6 KB
   * came again with words of the page's own, which brings what they are compared with in its own file instead of four others, and 100 bytes say
   * that words are missing. 100 more read the digits of every script. 100 let rooms
   * write what is shown through one setter of the store, and tell drafts of each answer by it. 250 name the button that leads on, and three questions of many. 750 draw
   * faces that are told apart by shape, stars in a row and a slider without a thumb, for surveys that have them.
   * 100 have the queue, one round of deliveries and the next try in a file each. 250 withdraw what a clerk deletes.
   * 1.15 KB are the look of one or two questions and of sidebars, a table's heading in the page's colour, and lists that open where room is.
   * 550 put the consent before the first sensitive question, wherever the answers lead: they load with a survey that has one.
   * 3 KB copy and keep receipt codes, lead to withdrawing and back, and say what is true of answers and files that do not arrive: words most of all.
   * 1.2 KB are ratings in a row and the small head of later steps. 50 give each outcome an element of its own, so that screen readers say it.
   * 850 fit the first question on a short screen, below a title and an introduction that a button shows whole, underline what differs, and keep a counter's levels and
   * countdown readable on small screens.
   * 1.9 KB lead on by answering: they load where a question is shown at a time. 100 keep a booklet's number with a draft and a submission.
   * 1.9 KB count how far views come: they load where the tag has `funnel`.
   * 1.45 KB say back what an answer means: they load with a survey that has `means`. 2.4 KB draw wordings under test, with the booklet beside them,
   * and note what was changed, for surveys that have some; and say how fast a survey was answered, for surveys that ask.
   * 850 say at the start how long a survey is, words in two languages most of all, and give each person an order of options where a survey says so.
   * 1.2 KB tell how fast somebody answers: they load with a survey that has `pace`.
   * 250 fit long levels, what is said back, and one question on the smallest phones.
   * 50 ask once before a form goes in which nothing stands.
   * 1.3 KB compute a proof of work, with a SHA-256 of their own: 1 KB of it loads only when an endpoint asks.
   */
  everything:
    60_650 +
    250 +
    750 +
    100 +
    250 +
    1_150 +
    550 +
    3_000 +
    1_200 +
    50 +
    850 +
    1_900 +
    100 +
    1_900 +
    1_450 +
    850 +
    2_400 +
    1_200 +
    250 +
    1_300 +
    50,
  /**
   * What looks for mistakes in a survey and names them, zod included: no citizen's page loads it, unless a survey cannot be shown. The last 400 bytes
   * are what each item type is and what has to be right in it, in tables, so that no type can be forgotten. 1 KB warns of displays that do not fit
   * their scale and of directions that are mixed, most of it words. 150 bytes are the day and the number of paper forms. 150 find words that are emphasised
   * and do not stand in their question. 2.4 KB say why items cannot be rotated, and the nearest number that can, three quarters of it words. 100 are the words of a count that is none.
   * 800 bytes are what is wrong with `means`, most of it words. 250 are what is wrong with an `order`. 1.7 KB are what is wrong with `variants` and
   * with `pace`, most of it words.
   */
  check: 19_300 + 400 + 1_050 + 150 + 150 + 2_450 + 100 + 800 + 250 + 1_700,
  /** What a page for clerks loads beyond that, with its words in both languages: no citizen's page does. The last
   * 3.2 KB are the list of entered forms, to correct and delete them, the day on the form, and ways and units in words. 250 ask for the consent where paper has it. 850 read the table of units. 750 say what was
   * corrected or deleted, count by the list, and read tables in all that spreadsheets save. 50 ask the browser's own event for modifiers. 950 know which booklet a form is, and what it asks. 850 know its wordings, and how long it is. 950 take the
   * code of an invitation, check it and say what to do with one that was refused, words most of all. */
  clerk: 12_750 + 150 + 150 + 50 + 300 + 3_200 + 250 + 850 + 750 + 50 + 950 + 850 + 950,
  /** What a survey loads that asks each person a few of its items, before the first of them. No other survey loads it. */
  rotation: 800,
  /** The build for a plain `<script>`. It has all that the other loads when it is needed, in Vietnamese and English. */
  oneFile:
    50_180 +
    100 +
    300 +
    830 +
    250 +
    2_700 +
    1_000 +
    400 +
    1_200 +
    800 +
    1_500 +
    1_000 +
    600 +
    1_200 +
    900 +
    250 +
    1_250,
  /** The service worker that keeps a page available offline, for the pages that want it. */
  offline: 4_500,
  /** The two files for a survey in a frame: the page around loads one, the page in it the other. */
  frame: 1_000,
  /**
   * What loads before a report of ratings and choices is shown in Vietnamese, Lit included. The last 300 bytes say what is withheld and why,
   * by the rule that the report was made with, and put groups that are too small into one row. 150 withhold what follows from withheld figures, and do without a console that the page took away.
   * 100 say by item type how its figures are put into words. 330 keep captions and charts whole on a phone, give each criterion a line, and fold long parts.
   */
  results: 19_800 + 1_450 + 100 + 330,
  /**
   * The same and every chunk of it, though no report needs all of them. The last 5 KB are the answer in five lines, ranks, charts, levels that
   * are published together, and what is withheld and why: words in two languages most of all. Then 1.3 KB for groups that are published
   * together, for tables in which all say the same, and for points as the answer; 100 say that a few forms are of no known group,
   * and 300 explain that and put figures into words by item type. 1.5 KB name what a page has
   * changed, and do without its `fetch`, `URL` and `JSON` where it has changed these. 150 link styles from a file where a browser constructs none. 200 say that a population was too small. 500 say why a file does not come.
   * 1.05 KB say how many of how many questions each person was asked, and what too few answers leave out: words in two languages, for reports that have it. 1.6 KB are counts of views, words in two languages most of all, for reports that have them. 0.8 KB say that wordings
   * are added up, and by which rule, for reports that have them. 1.6 KB say how forms were answered, words in two languages most of all, for reports that say so.
   */
  resultsEverything: 29_200 + 5_200 + 1_500 + 300 + 1_500 + 330 + 150 + 200 + 500 + 1_060 + 1_600 + 800 + 1_600,
};

/** What `results` may add, words included, to Lit and what else the survey has too; it is in the limits above. */
export const resultsLimit = 13_150 + 1_600 + 150 + 330;

/**
 * What the outbox and the drafts may add; it is in the limits above. The last 500 bytes find out whether it is one letter that does not get
 * through or none: only the queue can, because only it may try another. 50 more keep six tabs from making the pause six times as long,
 * 50 say by item type what of a draft still fits, and 50 do without a
 * `fetch` that never settles. 50 have one round of deliveries and the next try in a file each, and 50 give delivery a file for each thing it does.
 */
export const outboxLimit = 3_000 + 700 + 50 + 50 + 50 + 50;

export type Budget = keyof typeof limits;
