// Joins the words of a fact and its note while one points at either, by mouse or by keyboard, and links to passages.
"use strict";

const notes = new Map([...document.querySelectorAll(".note")].map((note) => [note.dataset.fact, note]));
const words = new Map();
for (const word of document.querySelectorAll("[data-facts]")) {
  for (const pair of word.dataset.facts.split(" ")) {
    const [fact, role] = pair.split(":");
    if (!words.has(fact)) words.set(fact, []);
    words.get(fact).push([word, role]);
  }
}

const lit = new Set();

function light(facts) {
  for (const fact of lit) paint(fact, false);
  lit.clear();
  for (const fact of facts) {
    lit.add(fact);
    paint(fact, true);
  }
}

function paint(fact, on) {
  notes.get(fact)?.classList.toggle("lit", on);
  for (const [word, role] of words.get(fact) ?? []) {
    word.classList.toggle("lit", on);
    word.classList.toggle(`lit-${role}`, on);
  }
}

function factsAt(target) {
  const note = target.closest?.(".note");
  if (note) return [note.dataset.fact];
  const word = target.closest?.("[data-facts]");
  return word ? word.dataset.facts.split(" ").map((pair) => pair.split(":")[0]) : null;
}

const story = document.querySelector(".story");
for (const kind of ["mouseover", "focusin"]) {
  story.addEventListener(kind, (event) => {
    const facts = factsAt(event.target);
    if (facts) light(facts);
  });
}

// j and k go from fact to fact.
const ordered = [...notes.values()];
document.addEventListener("keydown", (event) => {
  const step = { j: 1, k: -1 }[singleKey(event)];
  if (!step || !ordered.length) return;
  const at = ordered.indexOf(document.activeElement.closest(".note"));
  const next = ordered[Math.min(Math.max(at + step, 0), ordered.length - 1)];
  next.focus();
  next.scrollIntoView({ block: "nearest" });
});

// What one selects can be linked to: its characters, counted as the record counts them.
const pointer = document.createElement("a");
pointer.className = "button pointer";
pointer.textContent = "Link to this passage";

function offset(node, within) {
  const word = node.parentElement?.closest("[data-start]");
  return word ? Number(word.dataset.start) + [...node.textContent.slice(0, within)].length : null;
}

document.addEventListener("selectionchange", () => {
  const selection = getSelection();
  pointer.remove();
  if (selection.isCollapsed || !story.contains(selection.anchorNode)) return;
  const range = selection.getRangeAt(0);
  const start = offset(range.startContainer, range.startOffset);
  const end = offset(range.endContainer, range.endOffset);
  if (start === null || end === null || start >= end) return;
  const box = range.getBoundingClientRect();
  pointer.href = `${location.pathname}?at=${start}-${end}#at`;
  pointer.style.left = `${box.left + scrollX}px`;
  pointer.style.top = `${box.bottom + scrollY + 6}px`;
  document.body.append(pointer);
});
