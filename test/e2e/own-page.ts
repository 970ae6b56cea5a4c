import type { Page } from "puppeteer-core";
import type { TabState } from "#messaging/protocol.ts";
import type { StoredReport } from "#report/kept-report.ts";
import { openExtensionPage, type Session } from "./browser.ts";

interface Runtime {
  tabs: { query(asked: { active: true; currentWindow: true }): Promise<{ id?: number }[]> };
  runtime: { sendMessage(message: object): Promise<{ ok: boolean; answer?: unknown; error?: string } | undefined> };
}

/** Asks the background as the extension's own pages do, again where it was stopped before it could answer. */
export function ask(page: Page, name: string, value?: unknown): Promise<unknown> {
  return page.evaluate(
    async (message) => {
      const { chrome, browser } = globalThis as unknown as Record<"chrome" | "browser", Runtime | undefined>;
      const { runtime } = browser ?? chrome ?? {};
      for (let left = 20; ; left--) {
        const reply = await runtime?.sendMessage(message).catch(() => undefined);
        if (reply?.ok) return reply.answer;
        if (reply) throw new Error(reply.error);
        if (left === 0) throw new Error(`${message.name}: no answer`);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
    { name, ask: value },
  );
}

/** How far the check of the tab in front has come, as the popup would hear it; asked from one of the extension's own pages behind. */
export async function activeTabState(own: Page): Promise<TabState> {
  const tabId = await own.evaluate(async () => {
    const { chrome, browser } = globalThis as unknown as Record<"chrome" | "browser", Runtime | undefined>;
    const [tab] = (await (browser ?? chrome)?.tabs.query({ active: true, currentWindow: true })) ?? [];
    return tab?.id ?? null;
  });
  return (await ask(own, "tab-state", { tabId, again: false })) as TabState;
}

/** The popup's page in a tab, on the reports. */
export async function openReportsPage(session: Session): Promise<Page> {
  const page = await openExtensionPage(session, "popup.html#reports");
  await page.waitForSelector("#panel-reports");
  return page;
}

/** All reports that the extension keeps, as its own pages read them. */
export async function keptReports(session: Session): Promise<Extract<StoredReport, { kind: "report" }>[]> {
  const page = await openReportsPage(session);
  const { reports } = (await ask(page, "list-reports", { isPrivate: false })) as { reports: StoredReport[] };
  await page.close();
  return reports.flatMap((entry) => (entry.kind === "report" ? entry : []));
}
