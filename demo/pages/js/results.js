/** Publishes the sample data where there is nothing else yet. */
import { isSample } from "./sample.js";

if (isSample)
  document.querySelector("satisfaction-results").setAttribute("src", "/sample/surveys/sample-one-stop-short/results");
