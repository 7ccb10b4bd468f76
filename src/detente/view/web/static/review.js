// Reviews by single keys, and goes from fact to fact without a jump of the page: the same links and forms, fetched.
"use strict";

const told = document.getElementById("told");
const find = (what) => document.querySelector(`#review ${what}`);
const press = (what) => () => find(what)?.click();

const keys = {
  a: decide("accept"),
  r: decide("reject"),
  u: press(".undoable button"),
  j: press("[rel=next]"),
  k: press("[rel=prev]"),
  n: () => unfold(".noting", "[name=note]"),
  e: () => unfold(".amending", "select, input:not([type=hidden])"),
  "?": () => unfold(".keys", "summary"),
};

// Who has not said a name is asked for it first.
function decide(verdict) {
  return () => (find(`.judging [value=${verdict}]`) ?? { click: () => find(".judging [name=by]")?.focus() }).click();
}

function unfold(what, first) {
  const details = find(what);
  if (!details) return;
  details.open = true;
  details.querySelector(first)?.focus();
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") event.target.closest("input, select, textarea")?.blur();
  const key = singleKey(event);
  if (key === null || !Object.hasOwn(keys, key)) return;
  event.preventDefault();
  keys[key]();
});

let asked = location.pathname + location.search;

async function go(url, options) {
  const answer = await fetch(url, options);
  if (REFUSED.has(answer.status)) throw new Refused();
  const page = parsed(await answer.text());
  const next = page.getElementById("review");
  if (!next) return location.assign(answer.url);
  document.getElementById("review").replaceWith(next);
  history.pushState(null, "", answer.url);
  asked = location.pathname + location.search;
  arrive();
}

function arrive() {
  showKeys();
  const wrong = find(".wrong");
  const head = find("h2.head") ?? find("h1");
  told.textContent = [find(".outcome p"), wrong, head].map((one) => one?.textContent.trim() ?? "").join(" ");
  if (wrong) return find("[aria-invalid=true]")?.focus();
  head.tabIndex = -1;
  head.focus({ preventScroll: true });
}

// Somebody is out, asks too often, or sends a form that is out of date: the browser sends it, and shows what is said.
const REFUSED = new Set([401, 403, 429, 503]);
class Refused extends Error {}

function plainly(event) {
  if (event.type !== "submit") return location.assign(event.target.closest("a").href);
  event.target.dataset.plain = "";
  event.target.requestSubmit(event.submitter);
}

let busy = false;

async function once(event, url, options) {
  event.preventDefault();
  if (busy) return; // a key held down decides once
  busy = true;
  try {
    await go(url, options);
  } catch (error) {
    if (error instanceof Refused) plainly(event);
    else told.textContent = "The server does not answer.";
  } finally {
    busy = false;
  }
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if ("plain" in form.dataset || form.method !== "post" || !form.closest("#review") || !form.reportValidity()) return;
  once(event, form.action, { method: "POST", body: new URLSearchParams(new FormData(form, event.submitter)) });
});

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("#review [rel=next], #review [rel=prev]");
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) once(event, link.href);
});

// Going to a place on this very page is told as a popstate too.
addEventListener("popstate", () => {
  if (location.pathname + location.search !== asked) location.reload();
});
