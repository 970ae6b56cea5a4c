// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import type { Run } from "#article/block-text.ts";
import { elementAround } from "#page/around.ts";

function runs(...selectors: string[]): Run[] {
  return selectors.map((selector) => ({
    start: 0,
    end: 1,
    node: document.querySelector(selector)?.firstChild as Text,
    offset: 0,
    afterGap: false,
  }));
}

describe("the element around an article", () => {
  test("is the innermost one that holds its first and its last text", () => {
    document.body.innerHTML = "<main><section><h1>A</h1><div><p>B</p></div></section></main><aside>C</aside>";
    expect(elementAround(() => runs("h1", "p"))()).toBe(document.querySelector("section"));
    expect(elementAround(() => runs("p", "p"))()).toBe(document.querySelector("p"));
  });

  test("is found through a shadow root", () => {
    document.body.innerHTML = "<main><p>A</p><div id=host></div></main>";
    const root = document.querySelector("#host")?.attachShadow({ mode: "open" });
    root?.append(Object.assign(document.createElement("p"), { textContent: "B" }));
    const last = { ...runs("p")[0], node: root?.firstChild?.firstChild } as Run;
    expect(elementAround(() => [...runs("p"), last])()).toBe(document.querySelector("main"));
  });

  test("is none where the text has left the page, or there is none", () => {
    document.body.innerHTML = "<main><p>A</p></main>";
    const first = runs("p");
    document.querySelector("p")?.remove();
    expect(elementAround(() => first)()).toBeNull();
    expect(elementAround(() => [])()).toBeNull();
  });
});
