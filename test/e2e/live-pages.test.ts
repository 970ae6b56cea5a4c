import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Site } from "../../scripts/serve-site.ts";
import { BROWSERS, openPage, type Session, startSession } from "./browser.ts";
import { drawnText, marksIn, openPopup, pointAt, waitForMarks } from "./page.ts";
import { serveArticles } from "./site.ts";

const SMOKING = "Smoking causes lung cancer.";
const EXERCISE = "Regular exercise lowers blood pressure.";
const VITAMIN = "Vitamin C prevents colds.";
const WEATHER = "The weather was fine, and the shops were open until late in the evening.";

function article(body: string, rest = ""): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><body><main><article><h1>Walks</h1>
    <p>Many people go for a walk after dinner, whatever the weather is like outside.</p>
    <p id="first">${SMOKING} ${WEATHER}</p>${body}</article></main>${rest}</body></html>`;
}

const TICKS = 200;
const PAGES: Record<string, string> = {
  "/plain.html": article(""),
  "/other.html": article(`<p>${EXERCISE} ${WEATHER}</p>`),
  "/more.html": article(
    `<style>.folded > .rest { display: none }</style>
     <div id="box" class="folded"><p class="rest">${EXERCISE} ${WEATHER}</p></div>
     <button type="button" onclick="document.querySelector('#box').classList.toggle('folded')">Read more</button>`,
  ),
  "/tabs.html": article(
    `<section><div id="a"><p>${EXERCISE} ${WEATHER}</p></div><div id="b" hidden><p>${VITAMIN} ${WEATHER}</p></div></section>
     <details><summary>More</summary><p>Statins lower cholesterol. ${WEATHER}</p></details>`,
  ),
  "/editable.html": article(`<div contenteditable="true"><p id="own">${EXERCISE} ${WEATHER}</p></div>`),
  "/scroll.html": article(
    '<div id="feed"></div><div style="height:3000px"></div>',
    `<script>
      let chunk = 0;
      addEventListener("scroll", () => {
        if (chunk > 2 || scrollY < 300 * chunk + 200) return;
        for (const words of ["${EXERCISE}", "${WEATHER}"])
          document.querySelector("#feed").append(Object.assign(document.createElement("p"), { textContent: words + " That was part " + chunk + "." }));
        chunk++;
      });
    </script>`,
  ),
  "/list.html": article(
    '<div id="rows"></div>',
    `<script>
      const items = Array.from({ length: 40 }, (_, index) => index % 10 === 5 ? "${EXERCISE}" : "${WEATHER}");
      window.show = (from) => document.querySelector("#rows").replaceChildren(...items.slice(from, from + 8).map((words) => Object.assign(document.createElement("p"), { textContent: words })));
      show(0);
    </script>`,
  ),
  "/element.html": article(
    "<late-part></late-part>",
    `<script>
      window.define = () => customElements.define("late-part", class extends HTMLElement {
        connectedCallback() { this.attachShadow({ mode: "open" }).innerHTML = "<p id=inside>${EXERCISE} ${WEATHER}</p>"; }
      });
    </script>`,
  ),
  "/clock.html": article(
    '<div id="late"></div>',
    `<aside><b id="clock">0</b></aside><script>
      let tick = 0;
      setInterval(() => { document.querySelector("#clock").textContent = ++tick; document.body.style.setProperty("--tick", tick); }, ${TICKS});
    </script>`,
  ),
  "/spa.html": article(
    "",
    `<script>
      window.go = (path, words) => {
        history.pushState({}, "", path);
        document.querySelector("main").innerHTML = "<p>Loading …</p>";
        setTimeout(() => {
          document.title = path;
          document.querySelector("main").innerHTML = "<article><h1>Another</h1><p>" + words + " ${WEATHER}</p><p>${WEATHER}</p></article>";
        }, 300);
      };
    </script>`,
  ),
};

let site: Site;
beforeAll(async () => {
  site = await serveArticles(PAGES);
});
afterAll(() => site.close());

describe.each(BROWSERS)("a live page in %s", (name) => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(name);
  });
  afterAll(() => session.browser.close());

  /** Opens a page, waits for its marks, and gives it to a test; its console must stay empty. */
  const on = async (path: string, use: (page: Page) => Promise<void>): Promise<void> => {
    const page = await openPage(session, site.url("en.iliveok.com", path));
    try {
      await waitForMarks(page);
      await use(page);
      expect(session.complaints).toEqual([]);
    } finally {
      await page.close();
    }
  };
  /** Waits until these are all the marks of the page. */
  const expectMarks = (page: Page, marks: Record<string, string[]>): Promise<void> =>
    expect.poll(() => marksIn(page), { timeout: 8_000 }).toEqual(marks);

  test("has what its reader unfolds marked, and nothing that is folded away", () =>
    on("/more.html", async (page) => {
      await expectMarks(page, { supported: [SMOKING] });
      await page.click("button");
      await expectMarks(page, { supported: [SMOKING, EXERCISE] });
      await page.click("button");
      await expectMarks(page, { supported: [SMOKING] });
    }));

  test("has the tab marked that is in front", () =>
    on("/tabs.html", async (page) => {
      await expectMarks(page, { supported: [SMOKING, EXERCISE] });
      await page.evaluate(() => {
        document.querySelector("#a")?.toggleAttribute("hidden");
        document.querySelector("#b")?.toggleAttribute("hidden");
      });
      await expectMarks(page, { supported: [SMOKING], refuted: [VITAMIN] });
      await page.click("summary");
      await expectMarks(page, { supported: [SMOKING, "Statins lower cholesterol."], refuted: [VITAMIN] });
    }));

  test("that somebody types in loses the mark at the first letter, keeps caret and focus, and has it back with the old words", () =>
    on("/editable.html", async (page) => {
      await expectMarks(page, { supported: [SMOKING, EXERCISE] });
      await page.evaluate(() => {
        const text = document.querySelector("#own")?.firstChild;
        document.querySelector<HTMLElement>("[contenteditable]")?.focus();
        if (text) getSelection()?.setBaseAndExtent(text, 7, text, 7);
      });
      await page.keyboard.type("q");
      expect(await marksIn(page)).toEqual({ supported: [SMOKING] });
      await page.keyboard.type("uux");
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      const place = () =>
        page.evaluate(() => [getSelection()?.anchorOffset, document.activeElement?.hasAttribute("contenteditable")]);
      expect(await place()).toEqual([11, true]);
      for (let left = 4; left > 0; left--) await page.keyboard.press("Backspace");
      await expectMarks(page, { supported: [SMOKING, EXERCISE] });
      expect(await place()).toEqual([7, true]);
    }));

  test("without an end has each part marked as it comes", () =>
    on("/scroll.html", async (page) => {
      for (const count of [1, 2, 3]) {
        await page.evaluate(() => scrollTo({ top: Math.ceil((scrollY + 1) / 300) * 300, behavior: "instant" }));
        await expectMarks(page, { supported: [SMOKING, ...Array<string>(count).fill(EXERCISE)] });
      }
    }));

  test("that keeps only the rows in view has those marked", () =>
    on("/list.html", async (page) => {
      await expectMarks(page, { supported: [SMOKING, EXERCISE] });
      const show = (from: number) => page.evaluate(`show(${from})`);
      await show(6);
      await expectMarks(page, { supported: [SMOKING] });
      await show(12);
      await expectMarks(page, { supported: [SMOKING, EXERCISE] });
    }));

  test("whose elements get their shadow trees late has those read, and read again when they change", () =>
    on("/element.html", async (page) => {
      await expectMarks(page, { supported: [SMOKING] });
      await page.evaluate("define()");
      await expectMarks(page, { supported: [SMOKING, EXERCISE] });
      await page.evaluate((words) => {
        const inside = document.querySelector("late-part")?.shadowRoot?.querySelector("#inside");
        if (inside) inside.textContent = words;
      }, VITAMIN);
      await expectMarks(page, { supported: [SMOKING], refuted: [VITAMIN] });
    }));

  test("with a clock that never stops has late text marked as soon as any other page", () =>
    on("/clock.html", async (page) => {
      await new Promise((resolve) => setTimeout(resolve, TICKS * 12));
      await page.evaluate((words) => {
        const late = document.createElement("p");
        late.textContent = words;
        document.querySelector("#late")?.append(late);
      }, `${EXERCISE} ${WEATHER}`);
      await expect.poll(() => marksIn(page), { timeout: 4_000 }).toEqual({ supported: [SMOKING, EXERCISE] });
    }));

  test("that goes on to another article by itself has that one checked, and tells the popup of it", () =>
    on("/spa.html", async (page) => {
      await page.evaluate(
        (words) => (window as unknown as { go: (...of: string[]) => void }).go("/second", words),
        VITAMIN,
      );
      await expectMarks(page, { refuted: [VITAMIN] });
      const popup = await openPopup(session, page);
      const said = () => popup.evaluate(() => document.body.textContent);
      await expect.poll(said).toContain(VITAMIN);
      expect(await said()).not.toContain(SMOKING);
      await popup.close();
      await page.goBack();
      await page.evaluate(
        (words) => (window as unknown as { go: (...of: string[]) => void }).go("/first", words),
        SMOKING,
      );
      await expectMarks(page, { supported: [SMOKING] });
    }));

  test("that comes back from the browser's cache has its marks, and cards", () =>
    on("/plain.html", async (page) => {
      await page.goto(site.url("en.iliveok.com", "/other.html"));
      await waitForMarks(page);
      await page.goBack();
      await expectMarks(page, { supported: [SMOKING] });
      await pointAt(page, SMOKING);
      expect(await drawnText(page, ".card")).toContain("Evidence agrees");
    }));

  test("that is zoomed has its cards where its words are", () =>
    on("/plain.html", async (page) => {
      await page.evaluate(() => {
        document.body.style.zoom = "2.5";
      });
      await expectMarks(page, { supported: [SMOKING] });
      await pointAt(page, SMOKING);
      expect(await drawnText(page, ".card")).toContain("Evidence agrees");
    }));

  // Firefox lets no test see a page as it is printed.
  test.skipIf(name === "firefox")("is printed without marks and cards", () =>
    on("/plain.html", async (page) => {
      await pointAt(page, SMOKING);
      await drawnText(page, ".card");
      await page.emulateMediaType("print");
      const printed = await page.screenshot();
      await page.evaluate(() => {
        CSS.highlights.clear();
        document.querySelector("claimscope-surface")?.remove();
      });
      expect(Buffer.compare(printed, await page.screenshot())).toBe(0);
    }),
  );

  test("is not read while its tab is behind another, and is when it comes to the front", () =>
    on("/plain.html", async (page) => {
      const front = await openPage(session, site.url("localhost", "/plain.html"));
      expect(await page.evaluate(() => document.hidden)).toBe(true);
      await page.evaluate((words) => {
        const first = document.querySelector("#first");
        if (first) first.textContent = words;
      }, `${EXERCISE} ${WEATHER}`);
      await new Promise((resolve) => setTimeout(resolve, 2_500));
      expect(await marksIn(page)).toEqual({});
      await front.close();
      await page.bringToFront();
      await expectMarks(page, { supported: [EXERCISE] });
    }));
});
