import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { text } from "../text.ts";

/** How to bring the icon into sight; nothing where it is in sight already, or where the browser has no toolbar to put it on. */
export function PinHint() {
  const [isHidden, setHidden] = useState(false);
  useEffect(() => {
    const look = (): void => {
      isOnToolbar().then((isThere) => setHidden(isThere === false), console.warn);
    };
    look();
    addEventListener("focus", look);
    return () => removeEventListener("focus", look);
  }, []);
  return isHidden ? <p class="note">{text(import.meta.env.FIREFOX ? "welcomePinFirefox" : "welcomePin")}</p> : null;
}

/** Undefined where the browser does not tell. */
async function isOnToolbar(): Promise<boolean | undefined> {
  const settings = await browser.action.getUserSettings?.();
  return settings?.isOnToolbar;
}
