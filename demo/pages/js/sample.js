/** Shows sample data, marked as such, until there are submissions, and leads from the one to the other. */
import { linkTo } from "./site.js";

const read = async (address) => (await fetch(address)).json();
const note = document.querySelector("#sample");
const other = document.querySelector("#own");
const page = location.pathname.split("/").at(-1);
const [{ available }, { total }] = await Promise.all([read("/sample.json"), read("/api/submissions?limit=1")]);
const wanted = new URLSearchParams(location.search).get("data");

/** Whether this page shows sample data. */
export const isSample = available && (wanted ? wanted === "sample" : total === 0);

/** Where submissions and results come from. */
export const source = isSample ? "/sample" : "/api";

note.hidden = !isSample;
other.hidden = isSample || !available;
note.querySelector("a").href = linkTo(page, { data: "own" });
other.querySelector("a").href = linkTo(page, { data: "sample" });
