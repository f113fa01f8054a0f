import { startSearch } from "./search.js";

startSearch(document.querySelector(".search"));
