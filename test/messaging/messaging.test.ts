import { beforeEach, describe, expect, test, vi } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { saveReport } from "#messaging/from-page.ts";
import { listen } from "#messaging/listen.ts";
import { MessageError } from "#messaging/message-error.ts";
import { protocol } from "#messaging/protocol.ts";
import { send } from "#messaging/send.ts";
import { tabState } from "#messaging/tab-state.ts";
import { sampleReport } from "../report/sample-report.ts";

type Listener = (message: unknown, sender: object, sendResponse: (reply: unknown) => void) => unknown;
const OWN_ID = "test-extension-id";
const POPUP = { id: OWN_ID, url: "chrome-extension://test-extension-id/popup.html" };
const PAGE = { id: OWN_ID, url: "https://nl.iliveok.com/news/1.html", tab: { id: 7 } };

/** Delivers a message as the browser would; null where the listener does not answer it at all. */
function deliver(listener: Listener, message: unknown, sender: object): Promise<unknown> {
  return new Promise((resolve) => {
    if (listener(message, sender, resolve) !== true) resolve(null);
  });
}

/** The listener that `listen` hands to the browser. */
function listenerOf(handlers: Parameters<typeof listen>[0]): Listener {
  const add = vi.spyOn(browser.runtime.onMessage, "addListener");
  listen(handlers);
  return add.mock.lastCall?.[0] as Listener;
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  vi.spyOn(browser.runtime, "getURL").mockImplementation((path) => `chrome-extension://${OWN_ID}${path}`);
  Object.assign(browser.runtime, { id: OWN_ID });
});

const LIST = { name: "list-reports", ask: { isPrivate: false } };
const NO_REPORTS = { reports: [], begun: [] };

describe("a listener", () => {
  test("answers a message of the protocol", async () => {
    const listener = listenerOf({ "show-passage": ({ start, end }) => ({ shown: end > start }) });
    expect(await deliver(listener, { name: "show-passage", ask: { start: 3, end: 9 } }, POPUP)).toEqual({
      ok: true,
      answer: { shown: true },
    });
  });

  test("tells its handler which tab asked", async () => {
    const seen = vi.fn();
    const listener = listenerOf({ "open-reports": async (_ask, sender) => seen(sender) });
    await deliver(listener, { name: "open-reports" }, PAGE);
    await deliver(listener, { name: "open-reports" }, POPUP);
    expect(seen.mock.calls).toMatchObject([[{ tabId: 7, isOwnPage: false }], [{ tabId: null, isOwnPage: true }]]);
  });

  test.each([
    ["another extension", { id: "somebody-else", url: POPUP.url }],
    ["a web page", { url: PAGE.url }],
  ])("does not answer %s", async (_who, sender) => {
    const handler = vi.fn();
    const listener = listenerOf({ "list-reports": handler });
    expect(await deliver(listener, LIST, sender)).toBeNull();
    expect(handler).not.toHaveBeenCalled();
  });

  test("gives all reports to the extension's own pages and to no content script", async () => {
    const listener = listenerOf({ "list-reports": () => NO_REPORTS });
    expect(await deliver(listener, LIST, POPUP)).toEqual({ ok: true, answer: NO_REPORTS });
    expect(await deliver(listener, LIST, PAGE)).toMatchObject({ ok: false });
  });

  test("lets a page's process ask for six things, and for nothing that was added without a thought of it", async () => {
    const asked = vi.fn(() => undefined);
    const names = Object.keys(protocol);
    const listener = listenerOf(Object.fromEntries(names.map((name) => [name, asked])));
    const answered = [];
    for (const name of names) {
      const reply = (await deliver(listener, { name, ask: { nonsense: true } }, PAGE)) as { error?: string };
      if (!reply.error?.endsWith("is not for web pages")) answered.push(name);
    }
    const six = ["check-article", "keep-begun", "open-desk", "open-reports", "read-copy", "save-report"];
    expect(answered.sort()).toEqual(six);
  });

  test("is not fooled by a page whose address contains the extension's", async () => {
    const listener = listenerOf({ "delete-report": async () => undefined });
    const sender = { ...PAGE, url: `https://evil.example/?${POPUP.url}` };
    expect(await deliver(listener, { name: "delete-report", ask: { id: "x" } }, sender)).toMatchObject({ ok: false });
  });

  test.each([
    null,
    "text",
    3,
    [],
    {},
    { name: 5 },
    { name: "unheard-of" },
    { name: "__proto__" },
    { name: "toString" },
  ])("does not answer what is no message of the protocol: %j", async (message) => {
    expect(await deliver(listenerOf({ "open-report": () => ({ opened: true }) }), message, POPUP)).toBeNull();
  });

  test("refuses a message that breaks its schema, with a line that says where", async () => {
    const handler = vi.fn();
    const listener = listenerOf({ "show-passage": handler });
    const reply = await deliver(listener, { name: "show-passage", ask: { start: "3", end: 9 } }, POPUP);
    expect(reply).toMatchObject({ ok: false, error: expect.stringContaining("start") });
    expect(handler).not.toHaveBeenCalled();
  });

  test("refuses from a page what is larger than it can be, and takes it from the extension's own", async () => {
    const handler = vi.fn();
    const listener = listenerOf({ "open-desk": handler });
    const ask = { source: `https://nl.iliveok.com/${"x".repeat(1_000_000)}`, about: "page" };
    const reply = await deliver(listener, { name: "open-desk", ask }, PAGE);
    expect(reply).toMatchObject({ ok: false, error: expect.stringContaining("larger") });
    expect(handler).not.toHaveBeenCalled();
    await deliver(listener, { name: "open-desk", ask }, POPUP);
    expect(handler).toHaveBeenCalledOnce();
  });

  test("does not take for its own page what the browser says is of another origin", async () => {
    const listener = listenerOf({ "list-reports": () => NO_REPORTS });
    const sender = { ...POPUP, origin: "https://evil.example" };
    expect(await deliver(listener, LIST, sender)).toMatchObject({ ok: false });
  });

  test("sends a handler's error back as text", async () => {
    const listener = listenerOf({
      "show-passage": () => {
        throw new Error("the storage is full");
      },
    });
    expect(await deliver(listener, { name: "show-passage", ask: { start: 0, end: 1 } }, POPUP)).toEqual({
      ok: false,
      error: "the storage is full",
    });
  });
});

describe("a sender", () => {
  const draft = sampleReport();
  const SAVE = { id: draft.id, draft, contacts: { emails: [], pages: [] }, send: false };
  const answerWith = (...replies: (unknown | Error)[]) => {
    const post = vi.spyOn(browser.runtime, "sendMessage");
    for (const reply of replies) {
      if (reply instanceof Error) post.mockRejectedValueOnce(reply);
      else post.mockResolvedValueOnce(reply as never);
    }
    return post;
  };

  test("gives back the answer", async () => {
    answerWith({ ok: true, answer: { id: draft.id, sending: false } });
    expect(await send("save-report", SAVE)).toEqual({ id: draft.id, sending: false });
  });

  test("asks again, with the same words, when the worker was stopped before it could answer", async () => {
    const post = answerWith(new Error("The message channel closed before a response was received."), undefined, {
      ok: true,
      answer: { id: draft.id },
    });
    await send("save-report", SAVE);
    expect(post).toHaveBeenCalledTimes(3);
    expect(post.mock.calls[2]).toEqual(post.mock.calls[0]);
  });

  test("gives up in the end and says that nobody answered", async () => {
    answerWith(...Array.from({ length: 3 }, () => new Error("Could not establish connection.")));
    await expect(send("list-reports", { isPrivate: false })).rejects.toMatchObject({ trouble: "unreachable" });
  });

  test("does not ask again where one asking used up all patience", async () => {
    vi.useFakeTimers();
    const post = vi.spyOn(browser.runtime, "sendMessage").mockReturnValue(new Promise(() => undefined) as never);
    const asked = expect(send("list-reports", { isPrivate: false })).rejects.toMatchObject({ trouble: "unreachable" });
    await vi.advanceTimersByTimeAsync(60_000);
    vi.useRealTimers();
    await asked;
    expect(post).toHaveBeenCalledTimes(1);
  });

  test("does not ask again what was refused", async () => {
    const post = answerWith({ ok: false, error: "the storage is full" });
    await expect(send("list-reports", { isPrivate: false })).rejects.toEqual(
      new MessageError("refused", "the storage is full"),
    );
    expect(post).toHaveBeenCalledTimes(1);
  });

  test("in a page does not take an answer of another form", async () => {
    answerWith({ ok: true, answer: { id: 5 } });
    await expect(saveReport(SAVE)).rejects.toMatchObject({ trouble: "refused" });
  });

  test("does not take for a reply what is none", async () => {
    answerWith(...Array.from({ length: 3 }, () => ({ answer: [] })));
    await expect(send("list-reports", { isPrivate: false })).rejects.toMatchObject({ trouble: "unreachable" });
  });

  test("knows that its extension is gone", async () => {
    Object.assign(browser.runtime, { id: undefined });
    await expect(send("list-reports", { isPrivate: false })).rejects.toMatchObject({ trouble: "gone" });
  });
});

describe("the state of a tab", () => {
  const checked = { phase: "checked", article: {}, check: {}, findings: {}, unplaced: [] };

  test("is what its content script says, read by the schema", async () => {
    vi.spyOn(browser.tabs, "sendMessage").mockResolvedValueOnce({ ok: true, answer: { phase: "no-article" } } as never);
    expect(await tabState(7, false)).toEqual({ phase: "no-article" });
  });

  test("is never taken from a content script that says something malformed", async () => {
    vi.spyOn(browser.tabs, "sendMessage").mockResolvedValueOnce({ ok: true, answer: checked } as never);
    await expect(tabState(7, false)).rejects.toMatchObject({ trouble: "refused" });
  });

  test.each([
    ["reading, once a content script was put into it", undefined, "reading"],
    ["not allowed, where the browser keeps extensions out", new Error("Cannot access a chrome:// URL"), "not-allowed"],
  ])("without a content script is %s", async (_what, problem, phase) => {
    vi.spyOn(console, "info").mockReturnValue();
    vi.spyOn(browser.tabs, "sendMessage").mockRejectedValue(new Error("Receiving end does not exist."));
    const inject = problem ? vi.fn().mockRejectedValue(problem) : vi.fn().mockResolvedValue([]);
    Object.assign(browser.scripting, { insertCSS: inject, executeScript: inject });
    expect(await tabState(7, false)).toEqual({ phase });
  });
});
