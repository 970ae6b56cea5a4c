// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from "vitest";
import { selectedPassage } from "#page/selected-passage.ts";
import { isTextField } from "#page/text-field.ts";

beforeEach(() => {
  document.body.innerHTML = `<p>Tea is good.</p><div id="e" contenteditable="true">Draft</div><textarea>Note</textarea>`;
});

function select(selector: string): void {
  const node = document.querySelector(selector)?.firstChild as Text;
  getSelection()?.setBaseAndExtent(node, 0, node, node.length);
}

describe("the selected passage", () => {
  test("is the text that the reader selected", () => {
    select("p");
    expect(selectedPassage()?.toString()).toBe("Tea is good.");
  });

  test("does not move when the selection does", () => {
    select("p");
    const passage = selectedPassage();
    getSelection()?.removeAllRanges();
    expect(passage?.toString()).toBe("Tea is good.");
  });

  test("is nothing where nothing is selected, or only white space", () => {
    getSelection()?.removeAllRanges();
    expect(selectedPassage()).toBeNull();
    document.body.innerHTML = "<p> \n </p>";
    select("p");
    expect(selectedPassage()).toBeNull();
  });

  test("is nothing while a text field has the focus", () => {
    select("p");
    document.querySelector("textarea")?.focus();
    expect(selectedPassage()).toBeNull();
  });
});

test("text fields are inputs, text areas, lists to choose from and what can be edited in place", () => {
  const edited = document.querySelector("#e") as HTMLElement;
  Object.defineProperty(edited, "isContentEditable", { value: true });
  expect([edited, document.querySelector("textarea"), document.createElement("input")].every(isTextField)).toBe(true);
  expect([document.querySelector("p"), document.body, null].some(isTextField)).toBe(false);
});
