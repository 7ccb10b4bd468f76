// Single keys: whether they work, on every page alike. Who speaks to the machine, or has a key for everything, can
// switch them off (WCAG 2.1.4).
"use strict";

const OFF = "no-single-keys";

function keysAreOff() {
  try {
    return localStorage.getItem(OFF) === "1";
  } catch {
    return false; // storage may be shut
  }
}

// What a press of a single key means: nothing with another key, in a field, or where they are switched off.
function singleKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || !document.getElementById("single")?.checked) return null;
  return event.target.closest("input:not([type=checkbox]), select, textarea") ? null : event.key;
}

// Shows on a page, or on what was put in its place, what was chosen before.
function showKeys() {
  const single = document.getElementById("single");
  if (single) single.checked = !keysAreOff();
}

document.addEventListener("change", (event) => {
  if (event.target.id !== "single") return;
  try {
    localStorage.setItem(OFF, event.target.checked ? "0" : "1");
  } catch {
    // then it holds for this page only
  }
});

showKeys();
