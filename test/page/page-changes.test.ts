// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { observePage, type PageObserver } from "#page/page-changes.ts";

const [onTouch, onText, onLook] = [vi.fn(), vi.fn(), vi.fn()];
let article: Element | null;
let ours: HTMLElement;
let observer: PageObserver;

beforeEach(() => {
  for (const spy of [onTouch, onText, onLook]) spy.mockReset();
  document.body.innerHTML =
    "<main><article><p>Text</p><p hidden>More</p></article></main><aside><b id=clock>12:00</b></aside>";
  article = document.querySelector("article");
  ours = document.createElement("div");
  observer = observePage(document, {
    isOurs: (node) => node === ours,
    article: () => article,
    onTouch,
    onText,
    onLook,
  });
});
afterEach(() => observer.stop());

/** Makes a change, lets the observer hear of it, and answers what it told: touch, text, look. */
async function told(change: () => void): Promise<[number, number, number]> {
  change();
  await new Promise((resolve) => setTimeout(resolve, 5));
  return [onTouch.mock.calls.length, onText.mock.calls.length, onLook.mock.calls.length];
}

function find(selector: string): HTMLElement {
  return document.querySelector(selector) as HTMLElement;
}

function paragraph(text: string): HTMLElement {
  return Object.assign(document.createElement("p"), { textContent: text });
}

describe("a page that changes", () => {
  test("is told of where the change is in the article, or takes it away", async () => {
    expect(await told(() => find("article").append(paragraph("More text")))).toEqual([1, 1, 0]);
    expect(await told(() => find("main").replaceChildren())).toEqual([2, 2, 0]);
  });

  test("is not read again for a clock beside the article", async () => {
    expect(await told(() => find("#clock").replaceChildren("12:01"))).toEqual([1, 0, 0]);
  });

  test("is read again when as much as an article appears beside it, or anything where none was found", async () => {
    expect(await told(() => find("aside").append(paragraph("A long story. ".repeat(20))))).toEqual([1, 1, 0]);
    article = null;
    expect(await told(() => find("#clock").replaceChildren("12:02"))).toEqual([2, 2, 0]);
  });

  test("only by a style sheet, a script or our own element is not told of", async () => {
    const added = [ours, document.createElement("script"), document.createElement("style")];
    expect(await told(() => document.body.append(...added))).toEqual([0, 0, 0]);
    expect(await told(() => ours.setAttribute("class", "x"))).toEqual([0, 0, 0]);
  });

  test("is told of where a part is hidden or shown, and not where it only moves", async () => {
    expect(await told(() => find("[hidden]").removeAttribute("hidden"))).toEqual([1, 1, 0]);
    expect(await told(() => find("p").setAttribute("style", "display: none"))).toEqual([2, 2, 0]);
    expect(await told(() => find("article").setAttribute("class", "tab-2"))).toEqual([3, 2, 1]);
    expect(await told(() => find("article").setAttribute("style", "transform: translateX(3px)"))).toEqual([3, 2, 1]);
  });

  test("is told of in its shadow roots, once they are known", async () => {
    const root = find("p").attachShadow({ mode: "open" });
    observer.add(root);
    observer.add(root);
    expect(await told(() => root.append(paragraph("Inside")))).toEqual([1, 1, 0]);
  });

  test("is no longer told of after the end", async () => {
    observer.stop();
    expect(await told(() => find("article").append(paragraph("More text")))).toEqual([0, 0, 0]);
  });
});
