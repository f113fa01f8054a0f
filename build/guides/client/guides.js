import { startLive } from "./live.js";
import { startSearch } from "./search.js";

startSearch(document.querySelector(".search"));
for (const details of document.querySelectorAll(".try")) startLive(details);
