// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { groundOf, luminance } from "#page/ground.ts";

function elementWith(color: string): Element {
  document.body.innerHTML = "<p>Text</p>";
  const element = document.querySelector("p") as HTMLElement;
  element.style.color = color;
  return element;
}

describe("the ground that text stands on", () => {
  test.each([
    ["rgb(34, 34, 34)", "light"],
    ["rgb(0, 0, 0)", "light"],
    ["rgb(179, 38, 30)", "light"],
    ["rgb(230, 234, 238)", "dark"],
    ["rgba(255, 255, 255, 0.87)", "dark"],
    ["rgb(255, 214, 102)", "dark"],
  ])("under letters of %s is %s", (color, ground) => {
    expect(groundOf(elementWith(color))).toBe(ground);
  });

  test("is measured by the luminance of WCAG", () => {
    expect(luminance(255, 255, 255)).toBeCloseTo(1, 5);
    expect(luminance(0, 0, 0)).toBe(0);
    expect(luminance(188, 188, 188)).toBeCloseTo(0.5, 1);
  });
});
