// Says how far a reading is, and opens the story when it has been read.
"use strict";

const steps = document.querySelector(".steps");
const said = document.getElementById("said");

async function look() {
  try {
    const answer = await fetch(steps.dataset.state);
    const job = answer.ok ? await answer.json() : null;
    if (!job || job.step === "read" || job.step === "failed") {
      // The page itself leads on, or says what is wrong; going back must not come to wait here again.
      location.replace(location.href);
      return;
    }
    if (said.textContent !== job.said) said.textContent = job.said;
    for (const step of steps.children) {
      if (step.dataset.step === job.step) step.setAttribute("aria-current", "step");
      else step.removeAttribute("aria-current");
    }
  } catch {
    said.textContent = "The reading room does not answer; trying again.";
  }
  setTimeout(look, 700);
}

setTimeout(look, 700);
