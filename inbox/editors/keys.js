// Single keys on the editors' pages. Everything works without this script as well.

const SWITCH = "inbox-keys";

/** @returns {boolean} */
function areKeysOn() {
  return localStorage.getItem(SWITCH) !== "off";
}

/** @param {EventTarget | null} target */
function isWriting(target) {
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && target.type !== "checkbox")
  );
}

/**
 * Moves the focus along the list, or to the report beside this one.
 * @param {1 | -1} step
 */
function move(step) {
  const links = /** @type {(Element | null)[]} */ ([...document.querySelectorAll(".reports a")]);
  if (links.length === 0) return follow(step === 1 ? "a[rel=next]" : "a[rel=prev]");
  const at = links.indexOf(document.activeElement);
  const to = at < 0 ? 0 : Math.min(links.length - 1, Math.max(0, at + step));
  const link = links[to];
  if (link instanceof HTMLElement) link.focus();
}

/** @param {string} selector */
function follow(selector) {
  const link = document.querySelector(selector);
  if (link instanceof HTMLElement) link.click();
}

/** @param {string} selector */
function focus(selector) {
  const field = document.querySelector(selector);
  if (field instanceof HTMLElement) field.focus();
}

function showKeys() {
  const keys = document.querySelector("#keys");
  if (!(keys instanceof HTMLDetailsElement)) return;
  keys.open = !keys.open;
  focus("#keys summary");
}

/** @type {Record<string, () => void>} */
const ACTIONS = {
  j: () => move(1),
  k: () => move(-1),
  "/": () => focus("input[type=search]"),
  n: () => focus("#note"),
  u: () => follow("#back"),
  "?": showKeys,
};

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.key === "Escape" && event.target instanceof HTMLElement) event.target.blur();
  if (!areKeysOn() || isWriting(event.target)) return;
  const button = document.querySelector(`button[data-key="${CSS.escape(event.key)}"]`);
  const action = button instanceof HTMLElement ? () => button.click() : ACTIONS[event.key];
  if (!action) return;
  event.preventDefault();
  action();
});

const box = document.querySelector("#keys-on");
if (box instanceof HTMLInputElement) {
  box.checked = areKeysOn();
  box.addEventListener("change", () => localStorage.setItem(SWITCH, box.checked ? "on" : "off"));
}
