// Two comforts for a reader; every page works without them. A click on a turn's number also copies
// its address, and the other language opens at the turn that the address names.
"use strict";

const status = document.querySelector(".copied");

async function copy(link) {
  await navigator.clipboard.writeText(link.href);
  status.textContent = status.dataset.copied;
  setTimeout(() => { status.textContent = ""; }, 2500);
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (!link) return;
  if (link.matches(".here[href^='#']") && navigator.clipboard && status) copy(link).catch(() => {});
  if (link.matches(".twin-page")) link.hash = location.hash;
});
