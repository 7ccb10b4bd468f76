// Zooms the timeline: a window of the bars is dragged or moved by keys, and what it asks for is shown in place.
"use strict";

const DAY = 86400000;
const SVG = "http://www.w3.org/2000/svg";

// Said by screen readers when the page has changed; it lies outside of what is exchanged.
const said = document.createElement("p");
said.className = "unseen";
said.setAttribute("role", "status");
document.body.append(said);

const spoken = (day) => new Date(day).toISOString().slice(0, 10);
const within = (low, value, high) => Math.min(Math.max(value, low), high);

// --- Going elsewhere without losing one's place ---------------------------------------------------------------------

let latest = 0;
let asked = location.search;

async function show(url, { push = true } = {}) {
  const turn = ++latest;
  const main = document.querySelector("main");
  main.setAttribute("aria-busy", "true");
  let text;
  try {
    const answer = await fetch(url, { headers: { Accept: "text/html" } });
    if (!answer.ok || answer.redirected) throw new Error(answer.status); // to the door, too
    text = await answer.text();
  } catch {
    location.assign(url);
    return;
  }
  if (turn !== latest) return; // somebody has gone on since
  const next = parsed(text);
  const place = keyOf(document.activeElement);
  const folds = new Map([...main.querySelectorAll(FOLDS)].map((one) => [nameOf(one), one.open]));
  const top = scrollY;
  if (push) history.pushState(null, "", url);
  asked = location.search;
  document.title = next.title;
  main.replaceChildren(...next.querySelector("main").childNodes);
  main.removeAttribute("aria-busy");
  document.querySelector("footer").replaceWith(next.querySelector("footer"));
  for (const one of main.querySelectorAll(FOLDS)) one.open = folds.get(nameOf(one)) ?? one.open;
  brush();
  find(place)?.focus({ preventScroll: true });
  const hash = new URL(url, location.href).hash.slice(1);
  const aim = hash && document.getElementById(hash);
  if (aim) aim.scrollIntoView();
  else scrollTo({ top, behavior: "instant" });
  said.textContent = document.getElementById("told")?.innerText ?? "";
}

// What one folds out beside the charts; facts fold out things of their own.
const FOLDS = ".overview details, .window details, .facets > details";
const nameOf = (details) => details.querySelector("summary").textContent;

// What tells the element in focus from others, on this page and on the next; counts beside names may have changed.
function keyOf(element) {
  if (!document.querySelector("main").contains(element)) return null;
  const { key } = element.dataset;
  return key ?? `${element.localName} ${element.name ?? ""} ${(element.firstElementChild ?? element).textContent.trim()}`;
}

function find(key) {
  if (key === null) return null;
  const all = document.querySelectorAll("main a, main button, main input, main summary, main [data-key]");
  return [...all].find((one) => keyOf(one) === key) ?? document.querySelector("main");
}

function isOurs(url) {
  return url.origin === location.origin && url.pathname === location.pathname && !url.searchParams.has("format");
}

document.addEventListener("click", (event) => {
  if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const link = event.target.closest("main a[href]");
  if (!link) return;
  const href = link.getAttribute("href"); // of a link in a drawing `href` is no string
  const url = new URL(href, location.href);
  if (!isOurs(url) || href.startsWith("#")) return;
  event.preventDefault();
  show(url);
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  const url = new URL(form.action, location.href);
  if (!form.closest("main") || form.method !== "get" || !isOurs(url)) return;
  event.preventDefault();
  const asked = [...new FormData(form)].filter(([, value]) => value.trim());
  url.search = new URLSearchParams(asked);
  show(url);
});

// Going to a place on this very page is told as a popstate too.
addEventListener("popstate", () => {
  if (location.search !== asked) show(location.href, { push: false });
});

// --- The window -----------------------------------------------------------------------------------------------------

function brush() {
  const figure = document.querySelector(".overview");
  if (!figure) return;
  const svg = figure.querySelector("svg.bars");
  const first = Date.parse(figure.dataset.first);
  const days = (Date.parse(figure.dataset.last) - first) / DAY + 1;
  const height = svg.querySelector(".zero") ? Number(svg.getAttribute("height")) - 20 : 0;
  // Both ends count days from the first: the window is from the beginning of `from` to the end of `until`.
  const now = [figure.dataset.from, figure.dataset.until].map((day) => (Date.parse(day) - first) / DAY);
  const given = now.map((day) => within(0, day, days - 1));
  let chosen = [...given];

  const drawn = (name, parent, attributes = {}) => {
    const made = parent.appendChild(document.createElementNS(SVG, name));
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };
  const mark = svg.querySelector(".window");
  const handles = ["first", "last"].map((end, number) => {
    const at = drawn("svg", svg, { class: "at", y: 0 });
    const handle = drawn("g", at, {
      class: "handle", role: "slider", tabindex: 0, "aria-label": `${end} day of the window`,
      "aria-valuemin": 0, "aria-valuemax": days - 1, "data-key": `handle ${end}`,
    });
    // Each handle lies outside of the window, so that both can be had where the window is narrow.
    drawn("rect", handle, { class: "grip", x: number ? -4 : -20, y: 0, width: 24, height });
    drawn("path", handle, { class: "bar", d: `M0,0V${height}` });
    drawn("rect", handle, { class: "knob", x: number ? 0 : -8, y: height / 2 - 12, width: 8, height: 24, rx: 2 });
    handle.dataset.end = number;
    return { at, handle };
  });

  function paint() {
    const [from, until] = [chosen[0], chosen[1] + 1].map((day) => (100 * day) / days);
    mark.setAttribute("x", `${from}%`);
    mark.setAttribute("width", `${until - from}%`);
    [from, until].forEach((x, number) => {
      handles[number].at.setAttribute("x", `${x}%`);
      handles[number].handle.setAttribute("aria-valuenow", chosen[number]);
      handles[number].handle.setAttribute("aria-valuetext", spoken(first + chosen[number] * DAY));
    });
  }

  function apply() {
    if (chosen[0] === given[0] && chosen[1] === given[1]) return;
    const url = new URL(location.href);
    for (const name of ["page", "format", "undated"]) url.searchParams.delete(name);
    url.searchParams.set("from", spoken(first + chosen[0] * DAY));
    url.searchParams.set("until", spoken(first + chosen[1] * DAY));
    url.hash = "";
    show(url);
  }

  const dayAt = (event) => {
    const box = svg.getBoundingClientRect();
    return within(0, Math.floor(((event.clientX - box.left) / box.width) * days), days - 1);
  };

  // A drag on a handle moves that end; one anywhere else makes a new window. A click without one stays a click.
  let drag = null;
  svg.addEventListener("pointerdown", (event) => {
    if (event.button || !event.isPrimary) return;
    const handle = event.target.closest(".handle");
    drag = { x: event.clientX, from: dayAt(event), end: handle ? Number(handle.dataset.end) : null, moved: false };
    if (handle) event.preventDefault();
    handle?.focus();
  });
  svg.addEventListener("pointermove", (event) => {
    if (!drag) return;
    if (!drag.moved && Math.abs(event.clientX - drag.x) < 5) return;
    if (!drag.moved) svg.setPointerCapture(event.pointerId);
    drag.moved = true;
    const fixed = drag.end === null ? drag.from : given[1 - drag.end];
    const other = dayAt(event);
    chosen = [Math.min(fixed, other), Math.max(fixed, other)];
    paint();
  });
  const end = (event) => {
    if (!drag) return;
    const { moved } = drag;
    drag = null;
    if (!moved) return;
    // The click that follows a drag would lead to the bar beneath.
    svg.addEventListener("click", (click) => click.preventDefault(), { capture: true, once: true });
    setTimeout(() => svg.dispatchEvent(new Event("click")), 0);
    if (event.type === "pointerup") apply();
    else restore();
  };
  svg.addEventListener("pointerup", end);
  svg.addEventListener("pointercancel", end);
  svg.addEventListener("dragstart", (event) => event.preventDefault()); // links would be dragged away

  function restore() {
    chosen = [...given];
    paint();
  }

  svg.addEventListener("keydown", (event) => {
    const handle = event.target.closest(".handle");
    if (!handle || event.ctrlKey || event.metaKey || event.altKey) return;
    const number = Number(handle.dataset.end);
    const step = Math.max(1, Math.round(days / 100));
    const wide = step * 10;
    const moves = {
      ArrowLeft: -step, ArrowDown: -step, ArrowRight: step, ArrowUp: step, PageDown: -wide, PageUp: wide,
      Home: -days, End: days,
    };
    if (event.key === "Enter" || event.key === " ") apply();
    else if (event.key === "Escape") restore();
    else if (event.key in moves) {
      const [low, high] = number ? [chosen[0], days - 1] : [0, chosen[1]];
      const move = event.shiftKey ? Math.sign(moves[event.key]) : moves[event.key];
      chosen[number] = within(low, chosen[number] + move, high);
      paint();
    } else return;
    event.preventDefault();
  });

  paint();
}

brush();
