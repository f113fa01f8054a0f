/* Only the page to try the survey needs this file. */

const survey = document.querySelector("satisfaction-survey");

// The page's policy lets answers go to this site and to this machine only, whatever the address says.
const endpoint = new URLSearchParams(location.search).get("endpoint");
if (endpoint) {
  survey.setAttribute("endpoint", endpoint);
  document.querySelector("#where").textContent = `Ý kiến được gửi đến ${endpoint}.`;
} else {
  survey.addEventListener("survey-submit", (event) => {
    event.preventDefault();
    document.querySelector("#sent").textContent = JSON.stringify(event.submission, null, 2);
    const done = document.querySelector("#done");
    survey.hidden = true;
    done.hidden = false;
    done.focus();
  });
}
