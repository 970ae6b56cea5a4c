import { defineContentScript } from "wxt/utils/define-content-script";
import { pageReader } from "#page/read-page.ts";
import { startOnce } from "#page/start-once.ts";
import { startPage } from "#page/start-page.ts";
import "./marks.css";

/** Runs by itself on the sites that Claimscope is made for; elsewhere the popup puts it into the page on a click. */
export default defineContentScript({
  matches: ["*://*.iliveok.com/*", "*://iliveok.com/*", "*://ilive.com.ua/*"],
  runAt: "document_start",
  main: () => startOnce(() => startPage(pageReader)),
});
