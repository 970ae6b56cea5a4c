import { beforeEach, expect, test, vi } from "vitest";
import { browser } from "wxt/browser";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { answerWalkCommands } from "#ui/walk-commands.ts";

const sendMessage = vi.fn();
const executeScript = vi.fn();
let press: (command: string, tab?: { id: number }) => Promise<void>;

beforeEach(() => {
  fakeBrowser.reset();
  vi.resetAllMocks();
  sendMessage.mockResolvedValue({ ok: true });
  executeScript.mockResolvedValue([]);
  Object.assign(browser.tabs, { sendMessage });
  Object.assign(browser.scripting, { executeScript, insertCSS: vi.fn() });
  const addListener = vi.fn((listener: typeof press) => {
    press = listener;
  });
  Object.assign(browser, { commands: { onCommand: { addListener } } });
  answerWalkCommands();
});

test("a command walks in the tab that it was pressed in, forwards or back", async () => {
  await press("next-finding", { id: 7 });
  await press("previous-finding", { id: 7 });
  expect(sendMessage.mock.calls.map(([tab, { name, ask }]) => [tab, name, ask])).toEqual([
    [7, "walk", { direction: 1 }],
    [7, "walk", { direction: -1 }],
  ]);
});

test("a command of another name, and one without a tab, do nothing", async () => {
  await press("next-finding");
  await press("open-everything", { id: 7 });
  expect(sendMessage).not.toHaveBeenCalled();
});

test("a page that was not read yet is read", async () => {
  sendMessage.mockRejectedValue(new Error("nobody is there"));
  await press("next-finding", { id: 7 });
  expect(executeScript).toHaveBeenCalledWith(expect.objectContaining({ target: { tabId: 7 } }));
});

test("a browser without commands is left alone", () => {
  Object.assign(browser, { commands: undefined });
  expect(answerWalkCommands).not.toThrow();
});
