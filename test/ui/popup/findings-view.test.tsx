// @vitest-environment happy-dom
import { type ComponentChild, render } from "preact";
import { act } from "preact/test-utils";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { NO_VITALS } from "#check/no-vitals.ts";
import { FindingsView } from "#ui/popup/FindingsView.tsx";
import { useLocale } from "../use-locale.ts";
import { CLAIM, checkOf, FINDINGS, OPEN, WORDS } from "./sample-check.ts";

beforeEach(() => {
  fakeBrowser.reset();
  useLocale("en");
  render(null, document.body);
});

async function drawn(what: ComponentChild): Promise<HTMLElement> {
  await act(() => render(what, document.body));
  return document.body;
}

const view = (onShow = vi.fn(), unplaced: number[] = [], claims = [CLAIM, OPEN]) => (
  <FindingsView
    checked={{
      article: {
        url: null,
        title: "",
        language: "en",
        text: WORDS,
        blocks: [],
        markers: [],
        references: [],
        vitals: NO_VITALS,
      },
      check: checkOf({ claims }),
      findings: FINDINGS,
      unplaced,
    }}
    onShow={onShow}
    onReport={null}
  />
);
const press = (element: Element | null, key: string) =>
  act(() => void element?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true })));
const click = (element: Element | null | undefined) => act(() => (element as HTMLElement).click());
const listed = () => [...document.querySelectorAll(".claims .quote")].map(({ textContent }) => textContent);

describe("a check at a glance", () => {
  test("tells how many sentences claim something, and on how many there is evidence", async () => {
    const place = await drawn(view());
    expect(place.querySelector("h2")?.textContent).toBe(
      "2 of 4 sentences make a health claim. There is evidence on 1 of them.",
    );
    expect(place.textContent).toContain("What is not in it was not checked.");
  });

  test("says so where an article makes no health claim", async () => {
    expect((await drawn(view(vi.fn(), [], []))).textContent).toContain("No health claims found");
  });

  test("goes from finding to finding by keyboard, and shows the one that is chosen", async () => {
    const onShow = vi.fn();
    const place = await drawn(view(onShow));
    const bar = place.querySelector("[role=slider]");
    expect(bar?.getAttribute("aria-valuetext")).toBe("Sentence 1 of 4: Evidence disagrees: “Tea heals.”");
    await press(bar, "End");
    expect(bar?.getAttribute("aria-valuetext")).toBe("Sentence 2 of 4: Not in the claim set: “Tea kills.”");
    expect(onShow).not.toHaveBeenCalled();
    await press(bar, "Enter");
    expect(onShow).toHaveBeenCalledWith({ start: 10, end: 20 });
    await press(bar, "ArrowLeft");
    expect(bar?.getAttribute("aria-valuenow")).toBe("1");
  });

  test("shows on a click what is nearest", async () => {
    const onShow = vi.fn();
    const bar = (await drawn(view(onShow))).querySelector("[role=slider]");
    if (bar) bar.getBoundingClientRect = () => ({ left: 0, width: 400 }) as DOMRect;
    await act(() => void bar?.dispatchEvent(new MouseEvent("click", { clientX: 390, bubbles: true })));
    expect(onShow).toHaveBeenCalledWith({ start: 10, end: 20 });
  });
});

describe("the list of claims", () => {
  test("leads from a claim to its place, and says where that place is lost", async () => {
    const onShow = vi.fn();
    const place = await drawn(view(onShow, [1], [CLAIM, { ...CLAIM, start: 10, end: 20 }]));
    const [first, second] = place.querySelectorAll<HTMLButtonElement>(".claims .passage");
    first?.click();
    expect(onShow).toHaveBeenCalledWith(CLAIM);
    expect(second?.disabled).toBe(true);
    expect(second?.textContent).toContain("no longer found in the page");
  });

  test("leaves out what was not checked until the reader wants it, and remembers that", async () => {
    const place = await drawn(view());
    expect(listed()).toEqual(["Tea heals."]);
    expect(place.textContent).toContain("1 claim is left out by your choice above.");
    await click(place.querySelector(".chip[aria-pressed=false]"));
    expect(listed()).toEqual(["Tea heals.", "Tea kills."]);
    await vi.waitFor(async () => expect(await browser.storage.local.get()).toEqual({ hiddenFindings: [] }));
    render(null, document.body);
    await drawn(view());
    await vi.waitFor(() => expect(listed()).toEqual(["Tea heals.", "Tea kills."]));
  });

  test("says that a cited work was retracted, never the article", async () => {
    const place = await drawn(view(vi.fn(), [], [{ ...CLAIM, restsOn: "retracted" }]));
    expect(place.textContent).toContain("Leans on a cited work that was retracted.");
  });

  test("tells what evidence says when a claim is opened", async () => {
    const place = await drawn(view());
    expect(place.textContent).not.toContain("Three trials");
    await act(() => void place.querySelector("details")?.dispatchEvent(new Event("toggle")));
    expect(place.textContent).toContain("Three trials found no difference.");
  });

  test("narrows to the words that are searched for, and says how many findings have them", async () => {
    const place = await drawn(view());
    const field = place.querySelector<HTMLInputElement>("input[type=search]");
    if (!field) throw new Error("no search field");
    field.value = "coffee";
    await act(() => void field.dispatchEvent(new Event("input", { bubbles: true })));
    expect(listed()).toEqual([]);
    expect(place.querySelector(".search [role=status]")?.textContent).toBe("0 findings");
  });
});
