import type { Session } from "./browser.ts";

/** `browser_specific_settings.gecko.id` in wxt.config.ts. */
const FIREFOX_ID = "claimscope@extension";
const ADDONS = "resource://gre/modules/AddonManager.sys.mjs";

interface Addon {
  enable: () => Promise<void>;
  disable: () => Promise<void>;
  reload: () => Promise<void>;
}
/** What only the browsers' own pages have. */
declare const ChromeUtils: {
  importESModule: (address: string) => { AddonManager: { getAddonByID: (id: string) => Promise<Addon> } };
};
declare const chrome: {
  management: { setEnabled: (id: string, isOn: boolean) => Promise<void> };
};

/** Turns the extension off or on, as its switch in the browser's list of extensions does. */
export async function switchExtension(session: Session, isOn: boolean): Promise<void> {
  if (session.name === "firefox") await inFirefox(session, isOn ? "enable" : "disable");
  else
    await inChrome(session, (page) =>
      page.evaluate((id, on) => chrome.management.setEnabled(id, on), session.extensionId, isOn),
    );
}

/** Loads the extension anew, as an update does: what ran in open pages loses it, and is not told. */
export async function reloadExtension(session: Session): Promise<void> {
  if (session.name === "firefox") return inFirefox(session, "reload");
  await switchExtension(session, false);
  await switchExtension(session, true);
}

type Page = Awaited<ReturnType<Session["browser"]["newPage"]>>;

async function inChrome(session: Session, act: (page: Page) => Promise<void>): Promise<void> {
  const page = await session.browser.newPage();
  await page.goto("chrome://extensions");
  await act(page);
  await page.close();
}

async function inFirefox(session: Session, what: keyof Addon): Promise<void> {
  const page = await session.browser.newPage();
  await page.goto("about:debugging#/runtime/this-firefox", { waitUntil: [] });
  await page.evaluate(
    async (address, id, action) => {
      const addon = await ChromeUtils.importESModule(address).AddonManager.getAddonByID(id);
      await addon[action]();
    },
    ADDONS,
    FIREFOX_ID,
    what,
  );
  await page.close();
}
