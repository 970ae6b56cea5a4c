import { beforeEach, expect, test } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { ensureSign, readSign } from "#storage/sign.ts";

beforeEach(() => fakeBrowser.reset());

test("there is no sign before the background has made one, and then it stays the same", async () => {
  expect(await readSign()).toBeNull();
  await ensureSign();
  const sign = await readSign();
  expect(sign).toMatch(/^(?:[bdfgklmnprstv][aeiou]){2}-(?:[bdfgklmnprstv][aeiou]){2}$/);
  await ensureSign();
  expect(await readSign()).toBe(sign);
});

test("no two readers have the same sign, but by a chance of one in millions", async () => {
  const signs = new Set<string | null>();
  for (let reader = 0; reader < 20; reader++) {
    fakeBrowser.reset();
    await ensureSign();
    signs.add(await readSign());
  }
  expect(signs.size).toBe(20);
});

test("what is stored and is no sign is not shown, and is replaced", async () => {
  await browser.storage.local.set({ sign: "<b>trust me</b>" });
  expect(await readSign()).toBeNull();
  await ensureSign();
  expect(await readSign()).not.toBeNull();
});
