import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What another extension tries: each message to the extension whose id is in the page's address, and a connection. */
const PROBE = `
const api = globalThis.browser ?? chrome;
const target = new URLSearchParams(location.search).get("target");
const asks = [
  { name: "list-reports", ask: { isPrivate: false } },
  { name: "list-destinations" },
  { name: "tab-state", ask: { tabId: 1, again: false } },
  { name: "open-desk", ask: { source: location.href, about: "page" } },
];
const answers = asks.map((message) => api.runtime.sendMessage(target, message).then((answer) => answer ?? null, () => null));
const connected = new Promise((resolve) => {
  const port = api.runtime.connect(target);
  port.onMessage.addListener((message) => resolve(message));
  port.onDisconnect.addListener(() => resolve(null));
});
if (target) Promise.all([...answers, connected]).then((told) => {
  document.documentElement.dataset.told = JSON.stringify(told);
});`;

/** The folder of an extension that sends messages to another, and what takes it away again. */
export function otherExtension(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "claimscope-other-"));
  const manifest = {
    manifest_version: 3,
    name: "Another extension",
    version: "1.0",
    content_scripts: [{ matches: ["http://localhost/*"], js: ["probe.js"] }],
    browser_specific_settings: { gecko: { id: "other@extension" } },
    host_permissions: ["http://localhost/*"],
  };
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
  writeFileSync(join(folder, "probe.js"), PROBE);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
