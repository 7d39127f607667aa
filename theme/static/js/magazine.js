// Comforts for a reader; every page works without them. A click on a turn's number also copies its
// address and offers its words as a quotation, a button copies a citation, the other language opens
// at the turn one is reading, the contents mark the heading one is under, and whoever prints has the
// pictures.
"use strict";

const status = document.querySelector(".copied");

async function copy(text, words) {
  await navigator.clipboard.writeText(text);
  status.textContent = words;
  setTimeout(() => { status.textContent = ""; }, 2500);
}

// What is left of a turn above the one that a link led to: the room above that one, and no words. A
// heading that a link led to stands within it.
const MARGIN = 48;

/** Whether words of an element are on the screen. */
function isSeen(element) {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > MARGIN && top < innerHeight;
}

let lastRead = location.hash;

/** The turn that the address names, or the first on the screen once the reader has moved on. Above and
 * below the talk it is the one they read last. */
function place() {
  const named = document.getElementById(location.hash.slice(1));
  if (named && isSeen(named)) return location.hash;
  const first = [...document.querySelectorAll(".turn[id]")].find(isSeen);
  return first ? `#${first.id}` : lastRead;
}

// Nobody reads the turns that run by on the way to the head of the page.
let rest;
document.addEventListener("scroll", () => {
  clearTimeout(rest);
  rest = setTimeout(() => { lastRead = place(); }, 500);
}, { passive: true });

const canCopy = navigator.clipboard && status;
if (canCopy) {
  for (const button of document.querySelectorAll(".cite .copy")) button.hidden = false;
}

const quote = document.querySelector(".quote");

/** What somebody said, with their name and where it stands, as the page is cited. */
function quotation(turn) {
  const words = turn.querySelector(".words").cloneNode(true);
  for (const aside of words.querySelectorAll("figure, .note, .stage, rt, rp")) aside.remove();
  const cited = document.querySelector(`.citation[lang=${document.documentElement.lang}]`);
  const pieces = {
    words: words.textContent.trim(),
    name: turn.querySelector(".name, .mark .hidden, .named > .mark").textContent,
    citation: `${cited.textContent}#${turn.id}`,
  };
  return quote.dataset.form.replace(/{(\w+)}/g, (_, piece) => pieces[piece]);
}

/** Offers to quote a turn, beside the number that was clicked. */
function offer(number) {
  number.after(quote);
  quote.hidden = false;
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a, button.copy");
  if (!link) return;
  if (link.matches(".twin-page, .keep-place")) link.hash = place();
  if (!canCopy) return;
  if (link === quote) copy(quotation(link.closest(".turn")), link.dataset.copied).catch(() => {});
  else if (link.matches("button.copy")) {
    copy(link.parentElement.querySelector(".citation").textContent, link.dataset.copied).catch(() => {});
  }
  if (link.matches(".here[href^='#']")) {
    copy(link.href, status.dataset.copied).catch(() => {});
    if (quote) offer(link);
  }
});

// Who points at a number reads what listeners hear; thousands of titles would weigh more than the words.
document.addEventListener("mouseover", ({ target }) => {
  if (target.matches(".here[aria-label]")) target.title = target.getAttribute("aria-label");
});

// A browser that knows scroll-target-group marks that heading itself.
const entries = [...document.querySelectorAll(".body .contents ol a")];

/** Marks the entry of the last heading that has reached the head of the screen. */
function follow() {
  const top = ({ hash }) => document.getElementById(hash.slice(1)).getBoundingClientRect().top;
  const current = entries.findLast((entry) => top(entry) < MARGIN);
  for (const entry of entries) {
    if (entry === current) entry.setAttribute("aria-current", "true");
    else entry.removeAttribute("aria-current");
  }
}

if (entries.length && !CSS.supports("scroll-target-group: auto")) {
  document.addEventListener("scroll", follow, { passive: true });
  follow();
}

// Printing waits for no picture. Where people print, at a desk, those below the screen come as soon as
// the rest is there; a telephone still fetches what it shows.
function fetchPictures() {
  for (const picture of document.querySelectorAll("img[loading]")) picture.loading = "eager";
}

if (matchMedia("(min-width: 64rem)").matches) addEventListener("load", fetchPictures);
