// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { watchPointer } from "#page/pointer-intent.ts";

/** Longer than any rest has to be. */
const A_WHILE_MS = 5_000;

let stop: () => void;
const onRest = vi.fn();
const onTap = vi.fn();
const host = document.createElement("div");
const line = document.createElement("p");

beforeEach(() => {
  vi.useFakeTimers();
  document.body.replaceChildren(line, host);
  stop = watchPointer(document, () => host, { onRest, onTap });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.resetAllMocks();
});

/** As by a person's hand: what a script makes up is not trusted. */
function real<T extends Event>(event: T): T {
  return Object.defineProperty(event, "isTrusted", { value: true });
}

function move(target: Element, options: PointerEventInit = {}): void {
  target.dispatchEvent(real(new PointerEvent("pointermove", { bubbles: true, pointerType: "mouse", ...options })));
}

test("a pointer that rests is told once, where it rests", () => {
  move(line, { clientX: 5, clientY: 6 });
  move(line, { clientX: 7, clientY: 8 });
  vi.advanceTimersByTime(A_WHILE_MS);
  expect(onRest.mock.calls).toEqual([[7, 8]]);
});

test("a pointer that comes to the card meanwhile, that drags, or that is a finger, does not rest on the page", () => {
  move(line);
  move(host);
  move(line);
  move(line, { buttons: 1 });
  move(line, { pointerType: "touch" });
  vi.advanceTimersByTime(A_WHILE_MS);
  expect(onRest).not.toHaveBeenCalled();
});

test("a pointer that leaves the page rests nowhere in it", () => {
  document.documentElement.dispatchEvent(real(new MouseEvent("mouseleave")));
  vi.advanceTimersByTime(A_WHILE_MS);
  expect(onRest.mock.calls).toEqual([[-1, -1]]);
});

test("a pointer whose element is covered by the card has not left the page", () => {
  line.dispatchEvent(real(new MouseEvent("mouseleave")));
  vi.advanceTimersByTime(A_WHILE_MS);
  expect(onRest).not.toHaveBeenCalled();
});

test("a click on text is a tap there, on a link it is the page's own", () => {
  line.innerHTML = "<a href='#more'>more</a>";
  const click = () => real(new MouseEvent("click", { bubbles: true, clientX: 3, clientY: 4 }));
  line.dispatchEvent(click());
  line.querySelector("a")?.dispatchEvent(click());
  expect(onTap.mock.calls).toEqual([[3, 4]]);
});

test("a click that a script made up is no tap", () => {
  line.click();
  expect(onTap).not.toHaveBeenCalled();
});
