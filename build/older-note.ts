import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { browserDir } from "./bundles.ts";

/**
 * An optional script, in JavaScript that every browser reads. An engine that cannot read our files tells only that there is a syntax error,
 * and nothing of ours runs to say more; this says it in one line.
 */
const note = `(function () {
  var told = {};
  function tell(tag) {
    if (told[tag] || !document.querySelector(tag) || !window.console) return;
    told[tag] = true;
    console.warn("<" + tag + ">: this browser is older than Chrome 80, Firefox 78 and Safari 14, so it cannot run " + tag + ".js; what stands inside the tag is shown.");
  }
  window.addEventListener("error", function (event) {
    var file = /(satisfaction-(survey|results))[.\\w-]*\\.js/.exec(event.filename || "");
    if (file && /SyntaxError|syntax/i.test(event.message)) tell(file[1]);
  });
  if (!("noModule" in document.createElement("script")))
    window.addEventListener("load", function () {
      tell("satisfaction-survey");
      tell("satisfaction-results");
    });
})();
`;

export const writeOlderNote = (): Promise<void> => writeFile(resolve(browserDir, "satisfaction-survey.older.js"), note);
