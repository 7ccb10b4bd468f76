// Takes a page of ours apart. It is the one place where words become elements: browsers that know of trusted types let
// no other, whatever a flaw would have a script do.
"use strict";

const ours = window.trustedTypes?.createPolicy("detente", { createHTML: (words) => words });
const parsed = (words) => new DOMParser().parseFromString(ours ? ours.createHTML(words) : words, "text/html");
