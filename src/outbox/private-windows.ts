import { browser } from "wxt/browser";
import { forgetPrivateBegun } from "#storage/begun-reports.ts";
import { forgetPrivateReports } from "#storage/report-store.ts";

/** Forgets what was reported in private windows when the last of them is closed. Where a browser has no windows, when it is closed. */
export function forgetWithWindows(): void {
  browser.windows?.onRemoved.addListener(async () => {
    const left = await browser.windows.getAll();
    if (left.some(({ incognito }) => incognito)) return;
    await forgetPrivateReports();
    await forgetPrivateBegun();
  });
}
