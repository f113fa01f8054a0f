/**
 * Examples that run beside their source, each once somebody opens it. What runs stands in the page's own markup, as a template: under
 * our policy no script makes markup from text.
 */
export function startLive(details) {
  const { scripts, failed } = details.dataset;
  details.addEventListener("toggle", () => {
    const template = details.querySelector("template");
    if (!details.open || !template) return;
    template.replaceWith(template.content);
    for (const script of scripts.split(" ")) {
      import(/* @vite-ignore */ script).catch(() => {
        details.querySelector(".live").textContent = failed;
      });
    }
  });
  details.hidden = false;
  // A link may lead to it running.
  if (location.hash === `#${details.id}`) {
    details.open = true;
    details.scrollIntoView();
  }
}
