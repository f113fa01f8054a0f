const form = document.querySelector("form");

form.addEventListener("change", () => {
  for (const section of form.querySelectorAll("[data-item]")) {
    section.hidden = form.elements[section.dataset.item].value !== section.dataset.is;
    for (const fieldset of section.querySelectorAll("fieldset")) fieldset.disabled = section.hidden;
  }
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  fetch(form.action, { method: "POST", body: JSON.stringify(Object.fromEntries(new FormData(form))) });
});
