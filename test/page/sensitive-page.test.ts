// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from "vitest";
import { isSensitivePage } from "#page/sensitive-page.ts";

beforeEach(() => {
  // happy-dom draws nothing: what is hidden is said by an attribute.
  HTMLElement.prototype.checkVisibility = function (this: HTMLElement) {
    return this.closest("[hidden]") === null;
  };
  vi.restoreAllMocks();
});

test.each([
  '<input type="password">',
  '<input autocomplete="section-a billing cc-number">',
  '<input autocomplete="one-time-code">',
  '<iframe allow="payment *"></iframe>',
])("a page that shows %s is sensitive", (html) => {
  document.body.innerHTML = html;
  expect(isSensitivePage(document)).toBe(true);
});

test.each([
  "<p>Password</p>",
  '<input type="search">',
  '<form hidden><input type="password"></form>',
  "<iframe></iframe>",
])("a page that shows %s is not", (html) => {
  document.body.innerHTML = html;
  expect(isSensitivePage(document)).toBe(false);
});
