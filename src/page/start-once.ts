import { extensionIsGone } from "#messaging/post.ts";

/** A content script that runs in this page already. Scripts of one extension share this global; the page cannot see it. */
interface Running {
  isAlive: () => boolean;
  end: () => void;
}

declare global {
  var claimscopeRunning: Running | undefined;
}

/** Starts, unless it runs in this page already. One that outlived its extension is ended first. */
export function startOnce(start: () => () => void): void {
  const before = globalThis.claimscopeRunning;
  if (before?.isAlive()) return;
  before?.end();
  globalThis.claimscopeRunning = { isAlive: () => !extensionIsGone(), end: start() };
}
