import { type Browser, launch, type Page } from "puppeteer-core";
import { type BuildMode, buildFolder } from "./build-folder.ts";
import { type BrowserName, findBrowser } from "./find-browser.ts";
import { LOCAL_HOSTS } from "./serve-site.ts";

export type LaunchOptions = {
  browser: BrowserName;
  mode: BuildMode;
  headless: boolean;
  /** `loopback`: the hosts of `LOCAL_HOSTS` lead to this machine; `only-loopback`: and no other host is found at all. */
  network: "open" | "loopback" | "only-loopback";
  /** The colours that pages are told to prefer; those of the system where it is left out. Firefox alone: others can be told later. */
  scheme?: "light" | "dark";
  /** Leaves the welcome page open that comes after installing; it is closed where this is left out. */
  welcome?: boolean;
  /** Folder of a built extension to use in place of the mode's own. */
  folder?: string;
  /** Folder of a profile that outlives the browser; a fresh one, thrown away at the end, where it is left out. */
  profile?: string;
};

export type Launched = {
  browser: Browser;
  extensionId: string;
  /** Start of the addresses of the extension's own pages, with the closing slash. */
  extensionUrl: string;
};

/** Firefox gives an extension a random host for its pages, unless it is told one beforehand. */
const FIREFOX_HOST = "6b1f3a52-7c55-4d0e-9a53-0f6f2f0c7d11";
/** `browser_specific_settings.gecko.id` in wxt.config.ts. */
const FIREFOX_ID = "claimscope@extension";

function hostRules(network: LaunchOptions["network"]): string[] {
  if (network === "open") return [];
  const local = LOCAL_HOSTS.map((host) => `MAP ${host} 127.0.0.1`);
  const rest = network === "only-loopback" ? ["MAP * ~NOTFOUND", "EXCLUDE 127.0.0.1", "EXCLUDE localhost"] : [];
  return [`--host-resolver-rules=${[...local, ...rest].join(", ")}`];
}

function chromeArguments({ headless, network }: LaunchOptions): string[] {
  return [
    // Chromium's sandbox refuses to start as root, which is what containers run as.
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ...(headless ? ["--disable-gpu"] : []),
    ...hostRules(network),
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ];
}

/** A proxy at a port where nothing listens: what does not go around it fails at once. */
const DEAD_END = {
  "network.proxy.type": 1,
  "network.proxy.ssl": "127.0.0.1",
  "network.proxy.ssl_port": 9,
  "network.proxy.http": "127.0.0.1",
  "network.proxy.http_port": 9,
};

/** `network.dns.localDomains` resolves the hosts it lists to loopback, before any look-up and with any port. */
function firefoxPreferences({ network, scheme, profile }: LaunchOptions): Record<string, unknown> {
  const local = LOCAL_HOSTS.join(",");
  return {
    // Nobody is there to answer the question whether an extension may have a permission that it asks for.
    ...(network === "only-loopback" ? { "extensions.webextOptionalPermissionPrompts": false } : {}),
    "extensions.webextensions.uuids": JSON.stringify({ [FIREFOX_ID]: FIREFOX_HOST }),
    // Firefox takes an extension that is loaded for one session out at its end, and with it what it has stored.
    ...(profile && {
      "extensions.webextensions.keepStorageOnUninstall": true,
      "extensions.webextensions.keepUuidOnUninstall": true,
    }),
    ...(scheme && { "layout.css.prefers-color-scheme.content-override": { dark: 0, light: 1 }[scheme] }),
    ...(network === "open" ? {} : { "network.dns.localDomains": local }),
    ...(network === "only-loopback" ? { ...DEAD_END, "network.proxy.no_proxies_on": local } : {}),
  };
}

/** Starts a browser with a fresh profile and the built extension. Throws where the browser or the build is missing. */
export async function launchBrowser(options: LaunchOptions): Promise<Launched> {
  const executablePath = await findBrowser(options.browser);
  if (executablePath === null)
    throw new Error(`no ${options.browser} on this machine; run: node scripts/ready.mjs --browsers`);
  const { headless, profile } = options;
  const shared = {
    executablePath,
    headless,
    enableExtensions: true,
    defaultViewport: null,
    ...(profile && { userDataDir: profile }),
  };
  const browser =
    options.browser === "chrome"
      ? await launch({ ...shared, browser: "chrome", pipe: true, args: chromeArguments(options) })
      : await launch({
          ...shared,
          browser: "firefox",
          args: ["--remote-allow-system-access"],
          extraPrefsFirefox: firefoxPreferences(options),
        });
  const before = await browser.pages();
  const extensionId = await browser.installExtension(options.folder ?? buildFolder(options.browser, options.mode));
  const extensionUrl =
    options.browser === "chrome" ? `chrome-extension://${extensionId}/` : `moz-extension://${FIREFOX_HOST}/`;
  if (options.mode === "production" && !options.welcome) await closeWelcome(browser, before);
  return { browser, extensionId, extensionUrl };
}

/** By then it is open, or does not open at all: as where the profile has had the extension before. */
const WELCOME_MS = 3_000;

/** A tab that comes to the front by itself would be in the way of whoever drives the browser. Firefox does not tell its address. */
async function closeWelcome(browser: Browser, before: readonly Page[]): Promise<void> {
  for (const until = Date.now() + WELCOME_MS; Date.now() < until; ) {
    const page = (await browser.pages()).find((each) => !before.includes(each));
    if (page) return page.close();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
