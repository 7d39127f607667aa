// Two comforts for a reader; every page works without them. A click on a turn's number also copies
// its address, and the other language opens at the turn that is being read.
"use strict";

const status = document.querySelector(".copied");

async function copy(link) {
  await navigator.clipboard.writeText(link.href);
  status.textContent = status.dataset.copied;
  setTimeout(() => { status.textContent = ""; }, 2500);
}

function turnInView() {
  const turns = document.querySelectorAll(".turn");
  const read = Array.from(turns).find((turn) => turn.getBoundingClientRect().bottom > 60);
  return read && window.scrollY > 0 ? "#" + read.id : "";
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a");
  if (!link) return;
  if (link.matches(".here[href^='#']") && navigator.clipboard && status) copy(link).catch(() => {});
  if (link.matches(".twin-page")) link.hash = turnInView();
});
