const [asked, thanks] = document.querySelectorAll(".asked, .thanks");
document.querySelector("#question").addEventListener("click", async ({ target }) => {
  const { value } = target;
  if (!value) return;
  await fetch("/feedback", { method: "POST", body: JSON.stringify({ value }) });
  asked.hidden = true;
  thanks.hidden = false;
});
