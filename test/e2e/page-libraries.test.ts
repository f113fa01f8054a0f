import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isLong } from "../support/long.ts";
import { needProgram } from "../programs.ts";
import { type Site, startSite } from "./support/site.ts";
import { type Outcome, visit } from "./support/whole-form.ts";

/* Libraries that thousands of portals carry, as they are, before and after our script: every answer is stored as on a clean page. */

const npm = (file: string): string => resolve("node_modules", file);
const beside = (file: string, name: string): string => join(dirname(file), name);

interface Library {
  files: () => string[];
  /** What tells that it is there. */
  isThere: string;
  /** What a page calls once it is there. */
  call?: string;
}

const libraries: Record<string, Library> = {
  "MooTools 1.4.5": { files: () => [needProgram("mooTools")], isThere: "MooTools.version" },
  "Prototype 1.7.3 and Scriptaculous": {
    files: () => [
      needProgram("prototype"),
      needProgram("scriptaculous"),
      beside(needProgram("scriptaculous"), "dragdrop.js"),
    ],
    isThere: "Prototype.Version && Draggable",
  },
  "jQuery 1.12 with Migrate 1": {
    files: () => [npm("jquery/dist/jquery.js"), npm("jquery-migrate/dist/jquery-migrate.js")],
    isThere: "jQuery.migrateVersion",
  },
  "core-js 2": { files: () => [npm("core-js/client/shim.js")], isThere: "core.version" },
  "zone.js": { files: () => [npm("zone.js/bundles/zone.umd.js")], isThere: "Zone.current.name" },
  Turbo: { files: () => [npm("@hotwired/turbo/dist/turbo.es2017-umd.js")], isThere: "Turbo.session.drive" },
  Datejs: { files: () => [npm("datejs/lib/date-vi-VN.js")], isThere: "Date.CultureInfo && Date.today().addDays(1)" },
  // They set the clock, for tests and previews.
  MockDate: {
    files: () => [npm("mockdate/lib/mockdate.js")],
    isThere: "new Date().getFullYear() === 2000",
    call: "MockDate.set('2000-11-22')",
  },
  sinon: {
    files: () => [npm("sinon/pkg/sinon.js")],
    isThere: "new Date().getFullYear() === 2017",
    call: "sinon.useFakeTimers({ now: Date.UTC(2017, 5), toFake: ['Date'] })",
  },
  "a registry for scoped elements": {
    files: () => [npm("@webcomponents/scoped-custom-element-registry/scoped-custom-element-registry.min.js")],
    isThere: "new CustomElementRegistry()",
  },
  // It freezes everything, and takes away what it does not know.
  SES: {
    files: () => [npm("ses/dist/lockdown.umd.min.js")],
    isThere: "Object.isFrozen(Array.prototype) && harden",
    call: "lockdown()",
  },
  htmx: { files: () => [npm("htmx.org/dist/htmx.js")], isThere: "htmx.config" },
};

let site: Site;
let clean: Outcome;
beforeAll(async () => {
  site = await startSite();
  clean = await visit(site, {});
});
afterAll(() => site.close());

/** Script tags for these libraries. `defer` runs them after our script, which stands before them. */
function tagsFor(names: readonly string[], defer = ""): { html: string; files: Record<string, string> } {
  const files = names.flatMap((name) => libraries[name]!.files());
  const paths = files.map((_, i) => `/lib/${i}.js`);
  const calls = names.flatMap((name) => libraries[name]!.call ?? []).join(";");
  return {
    html: `${paths.map((path) => `<script ${defer} src="${path}"></script>`).join("")}<script ${defer && 'type="module"'}>${calls}</script>`,
    files: Object.fromEntries(paths.map((path, i) => [path, files[i]!])),
  };
}

/** Says in the console what is not there. */
const asks = (names: readonly string[]): string =>
  `<script type="module">${names.map((name) => `if (!(${libraries[name]!.isThere})) console.error("no " + ${JSON.stringify(name)});`).join("")}</script>`;

function expectAsOnCleanPage(outcome: Outcome, names: readonly string[]): void {
  expect(outcome.stored, names.join(", ")).toEqual(clean.stored);
  expect(outcome.lines.filter((line) => !/^JQMIGRATE|^Removing intrinsics/.test(line))).toEqual(clean.lines);
}

/** What changes most that is the platform's, and a clock that was set; the others come below, after our script. */
const SOME = [["MooTools 1.4.5", "MockDate"], ["Prototype 1.7.3 and Scriptaculous"]];

describe("a page with, before our script,", () => {
  test.each((isLong ? Object.keys(libraries).map((name) => [name]) : SOME).map((names) => [names]))(
    "%j",
    async (names) => {
      const { html, files } = tagsFor(names);
      expectAsOnCleanPage(await visit(site, { before: html, after: asks(names), files }), names);
    },
  );
});

describe("a page with, after our script,", () => {
  // Prototype and MooTools each want “$” and Element for themselves.
  test.each([
    ...(isLong ? [[["MooTools 1.4.5"]], [["Prototype 1.7.3 and Scriptaculous"]]] : []),
    [["core-js 2", "zone.js", "jQuery 1.12 with Migrate 1", "Datejs", "Turbo", "htmx"]],
    [["SES"]],
  ])("%j", async (names) => {
    const { html, files } = tagsFor(names, "defer");
    expectAsOnCleanPage(await visit(site, { after: html + asks(names), files }), names);
  });
});
