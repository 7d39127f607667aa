// Narrows the back numbers to a topic, an organisation, a speaker. The choice stands in the address,
// so that a narrowed list can be passed on. Without this script the whole list stands there.
"use strict";

{
  const form = document.querySelector("form.narrow");

  /** Shows the issues that have everything chosen, and the years that still have one. */
  function narrow() {
    const chosen = [...new FormData(form)].filter(([, id]) => id);
    const shown = new Set();
    for (const row of document.querySelectorAll(".rows [data-issue]")) {
      if (chosen.every(([name, id]) => row.dataset[name].split(" ").includes(id))) {
        shown.add(row.dataset.issue);
      }
    }
    for (const entry of document.querySelectorAll("[data-issue]")) {
      entry.hidden = !shown.has(entry.dataset.issue);
    }
    for (const year of document.querySelectorAll(".year, .fiscal dl > div")) {
      year.hidden = !year.querySelector("[data-issue]:not([hidden])");
    }
    for (const link of document.querySelectorAll(".years a")) {
      link.parentElement.hidden = document.querySelector(link.hash).closest(".year").hidden;
    }
    // What undoes a choice would puzzle where nothing is chosen.
    form.querySelector(".reset").hidden = !chosen.length;
    const words = shown.size === 1 ? form.dataset.one : form.dataset.many;
    form.querySelector("[role=status]").textContent = words.replace("{}", shown.size);
    const query = new URLSearchParams(chosen).toString();
    history.replaceState(null, "", query ? `?${query}` : location.pathname);
  }

  if (form) {
    const wanted = new URLSearchParams(location.search);
    for (const select of form.querySelectorAll("select")) {
      select.value = wanted.get(select.name) ?? "";
      if (select.selectedIndex < 0) select.value = "";
    }
    form.hidden = false;
    form.addEventListener("change", narrow);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => {
      form.querySelector("select").focus();
      setTimeout(narrow);
    });
    if (location.search) narrow();
  }
}
