import { beforeEach, describe, expect, test, vi } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { siteChoiceNow } from "#page/site-choice-now.ts";
import { readSiteChoice, type SiteChoice, writeSiteChoice } from "#storage/site-choice.ts";

const HOST = "nl.iliveok.com";
const PAGE: SiteChoice = { ctrlEnter: "page", noticeSeen: true };

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

describe("the choice for this site", () => {
  test("is not guessed before it is read", async () => {
    await writeSiteChoice(HOST, PAGE);
    const choice = siteChoiceNow(HOST);
    expect(choice.current()).toBeNull();
    expect(await choice.known()).toEqual(PAGE);
    expect(choice.current()).toEqual(PAGE);
  });

  test("holds from the moment that it is made, and is stored", async () => {
    const choice = siteChoiceNow(HOST);
    await choice.known();
    choice.keep(PAGE);
    expect(choice.current()).toEqual(PAGE);
    await vi.waitFor(async () => expect(await readSiteChoice(HOST)).toEqual(PAGE));
  });

  test("follows what is chosen in another window", async () => {
    const choice = siteChoiceNow(HOST);
    await choice.known();
    await writeSiteChoice(HOST, PAGE);
    expect(choice.current()).toEqual(PAGE);
  });

  test("that cannot be read lets both answer, without a notice that would come every time", async () => {
    vi.spyOn(browser.storage.local, "get").mockRejectedValue(new Error("damaged") as never);
    vi.spyOn(console, "warn").mockImplementation(() => undefined);
    expect(await siteChoiceNow(HOST).known()).toEqual({ ctrlEnter: "both", noticeSeen: true });
  });
});
