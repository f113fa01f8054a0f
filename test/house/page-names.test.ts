import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

/* Names that the page owns. Its libraries give them to things of their own, so what runs in a page takes these ways around them. */

const root = resolve(import.meta.dirname, "../..");
const folders = ["widget", "ui", "storage", "outbox", "schema", "answers"];
const files = folders.flatMap((folder) =>
  readdirSync(join(root, "src", folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join("src", folder, name)),
);

/** Without comments, which may name what is not used. */
const codeOf = (file: string): string =>
  readFileSync(join(root, file), "utf8").replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, "");

interface Rule {
  found: RegExp;
  /** What to write in its place. */
  instead: string;
  /** Files that may, as they are the way around, or ask for primitives only. */
  except?: readonly string[];
}

const rules: Record<string, Rule> = {
  "JSON.stringify": {
    found: /JSON\.stringify\(/,
    instead: "toJson of src/schema/to-json.ts: a library may give a toJSON to arrays, strings, objects or dates",
    except: ["src/schema/to-json.ts", "src/schema/digest.ts", "src/schema/fault.ts"],
  },
  toISOString: {
    found: /\.to(ISOString|JSON|LocaleDateString)\(/,
    instead: "utcSeconds of src/schema/utc-seconds.ts: Prototype, MooTools and Datejs have their own",
  },
  "Date.parse": { found: /\bDate\.parse\(/, instead: "new Date(text): the constructor does not ask Date.parse" },
  "Date.now": { found: /(?<!\+)\bDate\.now\(/, instead: "+Date.now(): old libraries let it make a Date" },
  "instanceof a class of the platform": {
    found:
      /\binstanceof (Element|Document|DocumentFragment|ShadowRoot|Node|Text|\w*Event|Window|Date|Array|Promise|Map|Set|URL|Request|Response)\b/,
    instead: "a question to the instance, such as nodeType, localName or type",
  },
  "instanceof an element's class": {
    found: /\binstanceof (HTML|SVG)\w+/,
    instead: "localName",
    except: ["src/ui/is-able.ts"],
  },
  "an event of the page's class": {
    found: /\b(new|class \w+ extends) (Event|CustomEvent|UIEvent|MouseEvent|KeyboardEvent|InputEvent)\b/,
    instead: "NativeEvent or NativeUIEvent of src/ui/native-event.ts",
  },
  URL: {
    found: /\bnew URL\(|\bURL\.(parse|canParse)\(/,
    instead: "httpUrl of src/ui/source.ts, or a link element: pages have a variable of this name",
  },
  "crypto.randomUUID": { found: /\brandomUUID\b/, instead: "uuid of src/widget/device/uuid.ts" },
  "Object.fromEntries": { found: /\bObject\.fromEntries\(/, instead: "recordOf of src/schema/record-of.ts" },
  URLSearchParams: {
    found: /\bnew URLSearchParams\(/,
    instead: "inAddress of src/widget/delivery/submission.ts: pages have one of their own, or none",
  },
  "CSS.escape": { found: /\bCSS\.escape\(/, instead: '[id="…"]: ids of ours hold no quotes' },
  "the page's clock": {
    found: /\bnew Date\(\)/,
    instead: "deviceTime of src/ui/device-time.ts: previews and tests set Date to another day",
    except: ["src/ui/device-time.ts"],
  },
  "what may be a shim": {
    found: /\b(structuredClone|queueMicrotask|requestIdleCallback)\(|\bPromise\.(allSettled|any)\(/,
    instead: "a promise, or a timer",
  },
};

test.each(Object.entries(rules))("what runs in a page does without %s", (_, { found, instead, except = [] }) => {
  const lines = files
    .filter((file) => !except.includes(file))
    .flatMap((file) =>
      codeOf(file)
        .split("\n")
        .filter((line) => found.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
  expect(lines, `Write ${instead}.`).toEqual([]);
  const needless = except.filter((file) => !found.test(codeOf(file)));
  expect(needless, "exceptions that are needed no more").toEqual([]);
});
