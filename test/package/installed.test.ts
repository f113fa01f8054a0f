import { execFile } from "node:child_process";
import { readFile, rm, stat, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isLong } from "../support/long.ts";
import { installPacked } from "./install.ts";

const run = promisify(execFile);
const tsc = resolve(import.meta.dirname, "../../node_modules/typescript/bin/tsc");

let folder: string;

beforeAll(async () => {
  folder = await installPacked();
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

const inNode = async (code: string): Promise<unknown> => {
  const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", code], { cwd: folder });
  return JSON.parse(stdout);
};

describe("in Node, where there is no document", () => {
  test("importing the class defines no element", async () => {
    const code = `import { SatisfactionSurvey, SurveySentEvent } from "satisfaction-survey";
      console.log(JSON.stringify([
        typeof SatisfactionSurvey, typeof SurveySentEvent, typeof document,
        globalThis.customElements?.get("satisfaction-survey") === undefined]));`;
    expect(await inNode(code)).toEqual(["function", "function", "undefined", true]);
  });

  test("importing `define` defines it", async () => {
    const code = `import { SatisfactionSurvey } from "satisfaction-survey";
      import "satisfaction-survey/define";
      console.log(customElements.get("satisfaction-survey") === SatisfactionSurvey);`;
    expect(await inNode(code)).toBe(true);
  });

  test("the results' class and its definition are apart, too", async () => {
    const code = `import { SatisfactionResults, ResultsLoadEvent } from "satisfaction-survey/results";
      const before = globalThis.customElements?.get("satisfaction-results");
      await import("satisfaction-survey/results/define");
      const after = customElements.get("satisfaction-results");
      console.log(JSON.stringify([typeof ResultsLoadEvent, before === undefined, after === SatisfactionResults]));`;
    expect(await inNode(code)).toEqual(["function", true, true]);
  });

  test("every preset that is listed has its file, and the schema accepts it", async () => {
    const code = `import { presets } from "satisfaction-survey/presets";
      import { checkSurvey } from "satisfaction-survey/schema";
      import { readFileSync } from "node:fs";
      const read = (file) => JSON.parse(readFileSync(new URL(import.meta.resolve("satisfaction-survey/presets/" + file))));
      const errors = presets.flatMap(({ file }) => checkSurvey(read(file)).faults.filter(({ level }) => level === "error"));
      console.log(JSON.stringify([presets.length > 0, errors]));`;
    expect(await inNode(code)).toEqual([true, []]);
  });

  test("a paper form is made with the words that come with it", async () => {
    const code = `import { paperForm } from "satisfaction-survey/print";
      import { paperWords } from "satisfaction-survey/locales/paper-words";
      import survey from "satisfaction-survey/presets/csat.json" with { type: "json" };
      console.log(JSON.stringify(paperForm(survey, paperWords.en).includes("Survey form")));`;
    expect(await inNode(code)).toBe(true);
  });

  test("what is not public cannot be imported", async () => {
    const names = ["dist/widget/store/session.js", "answers/finish.js", "locales/fill"];
    const code = `const failures = ${JSON.stringify(names)}.map((name) =>
        import("satisfaction-survey/" + name).then(() => "", ({ code }) => code));
      console.log(JSON.stringify(await Promise.all(failures)));`;
    expect(await inNode(code)).toEqual(names.map(() => "ERR_PACKAGE_PATH_NOT_EXPORTED"));
  });
});

describe("on the shell", () => {
  const command = (...args: string[]) => {
    const program = join(folder, "node_modules/satisfaction-survey/dist/cli/satisfaction-survey.js");
    return run(process.execPath, [program, ...args], { cwd: folder, env: { ...process.env, LC_ALL: "en_GB.UTF-8" } });
  };
  const survey = "node_modules/satisfaction-survey/dist/presets/csat.json";

  test("the command is the one that the package names, and needs nothing that is not in it", async () => {
    const { bin } = JSON.parse(
      await readFile(join(folder, "node_modules/satisfaction-survey/package.json"), "utf8"),
    ) as {
      bin: Record<string, string>;
    };
    expect(bin).toEqual({ "satisfaction-survey": "dist/cli/satisfaction-survey.js" });
    expect((await command("validate", survey)).stderr).toContain("Errors: 0.");
    await writeFile(join(folder, "counts.csv"), "item,option,count\n,,100\ncsat,hai-long,60\ncsat,binh-thuong,40\n");
    // What the others need, these need, too.
    for (const format of isLong ? ["json", "html", "md", "csv", "xlsx", "docx"] : ["html", "xlsx", "docx"]) {
      const file = `report.${format}`;
      await command("report", "--survey", survey, "--counts", "counts.csv", "--out", file);
      expect((await stat(join(folder, file))).size, file).toBeGreaterThan(500);
    }
  }, 60_000);

  test("the licences of what is in it are beside it", async () => {
    const licences = await readFile(join(folder, "node_modules/satisfaction-survey/dist/cli/LICENSES.md"), "utf8");
    for (const name of ["docx", "fflate", "write-excel-file", "zod"])
      expect(licences).toMatch(new RegExp(`^## ${name} .*\\(MIT\\)$`, "m"));
  });
});

describe("for TypeScript", () => {
  const source = `import { SatisfactionSurvey, type Submission } from "satisfaction-survey";
    import "satisfaction-survey/define";
    import { reportWords } from "satisfaction-survey/locales/report-words";
    import { type PresetName, presets } from "satisfaction-survey/presets";
    import csat from "satisfaction-survey/presets/csat.json" with { type: "json" };
    import { type Survey, checkSurvey, surveySchema } from "satisfaction-survey/schema";

    const element: SatisfactionSurvey = document.createElement("satisfaction-survey");
    element.layout = "card";
    element.survey = csat;
    element.addEventListener("survey-submit", (event) => {
      const submission: Submission = event.submission;
      event.preventDefault();
      console.log(submission.id);
    });
    const survey: Survey = surveySchema.parse(csat);
    const name: PresetName = "csat";
    console.log(survey.title, name, presets.length, checkSurvey(csat).faults, reportWords.vi.title);
    // @ts-expect-error There is no such layout.
    element.layout = "wizard";
    // @ts-expect-error A submission has no such key.
    element.addEventListener("survey-submit", (event) => event.submission.ip);`;

  // How a bundler finds them, `attw` asks of the packed package, too.
  test.each([["nodenext", "nodenext"], ...(isLong ? [["bundler", "esnext"]] : [])] as [string, string][])(
    "its types resolve under moduleResolution %s, and are checked",
    async (moduleResolution, module) => {
      const config = {
        compilerOptions: {
          module,
          moduleResolution,
          target: "es2022",
          lib: ["es2022", "DOM", "DOM.Iterable"],
          types: [],
          strict: true,
          noEmit: true,
          resolveJsonModule: true,
          skipLibCheck: false,
        },
        files: ["use.ts"],
      };
      await writeFile(join(folder, "package.json"), JSON.stringify({ type: "module" }));
      await writeFile(join(folder, "use.ts"), source);
      await writeFile(join(folder, "tsconfig.json"), JSON.stringify(config));
      const { stdout } = await run(process.execPath, [tsc, "-p", folder]).catch((error: { stdout: string }) => error);
      expect(stdout).toBe("");
    },
    60_000,
  );
});

describe("for a bundler", () => {
  /** Bundles one module with Vite, without minifying; the code of every file. */
  const bundled = async (code: string): Promise<string[]> => {
    const input = join(folder, "main.js");
    await writeFile(input, code);
    const result = await build({
      root: folder,
      configFile: false,
      logLevel: "error",
      build: { write: false, minify: false, modulePreload: false, target: "es2022", rolldownOptions: { input } },
    });
    const files = [result].flat().flatMap((each) => ("output" in each ? each.output : []));
    return files.map((file) => (file.type === "chunk" ? file.code : ""));
  };
  const has = (files: string[], words: string): boolean => files.some((code) => code.includes(words));

  test("`define` brings the element, its registration, its chunks and the setting that zod needs", async () => {
    const files = await bundled(`import "satisfaction-survey/define";`);
    expect(has(files, `defineTag("satisfaction-survey"`)).toBe(true);
    expect(has(files, "jitless: true")).toBe(true);
    expect(files.length).toBeGreaterThan(5);
  });

  test("the class that nobody uses brings no element", async () => {
    const files = await bundled(`import { SatisfactionSurvey } from "satisfaction-survey";`);
    expect(has(files, "LitElement")).toBe(false);
    expect(has(files, "customElements.define")).toBe(false);
  });

  test("a list of presets brings none of their files", async () => {
    const files = await bundled(`import { presets } from "satisfaction-survey/presets"; console.log(presets);`);
    expect(has(files, "sipas-2018")).toBe(true);
    expect(has(files, "schemaVersion")).toBe(false);
  });
});
