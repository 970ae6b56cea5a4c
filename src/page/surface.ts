import { direction, language } from "#ui/text.ts";
import css from "./surface.css?inline";

/**
 * The element that all lives in: a plain one. A page may define what an element with a name of its own is, and then look into its
 * closed shadow root (`ElementInternals.shadowRoot`). Test builds name it, so that tests find it.
 */
const HOST = import.meta.env.CLAIMSCOPE_TEST ? "claimscope-surface" : "div";

/** The one element that is added to the page: all that is drawn, except for highlights, lives in its shadow root. */
export interface Surface {
  host: HTMLElement;
  shadow: ShadowRoot;
  /** A place of its own for each thing that is drawn. */
  card: HTMLElement;
  dialog: HTMLElement;
  /** Whether the page has left it where it was put. */
  isInPlace: () => boolean;
  /** Puts it there, where the page has a place for it; what is shown in it then is to be shown anew. */
  putInPlace: () => void;
}

/** Events that would otherwise leave the shadow root and reach listeners of the page, such as its shortcuts. */
const KEPT_INSIDE = [
  "keydown",
  "keypress",
  "keyup",
  "beforeinput",
  "input",
  "paste",
  "copy",
  "cut",
  "click",
  "pointerdown",
  "mousedown",
  "focusin",
];

/** Adds the surface to the page. The shadow root is closed to page scripts; test builds open it. */
export function createSurface(): Surface {
  const host = document.createElement(HOST);
  const shadow = host.attachShadow({ mode: import.meta.env.CLAIMSCOPE_TEST ? "open" : "closed" });
  for (const type of KEPT_INSIDE) shadow.addEventListener(type, (event) => event.stopPropagation());
  const [card, dialog] = [createPlace(), createPlace()];
  shadow.append(card, dialog);
  const isInPlace = (): boolean => host.parentNode !== null && host.parentNode === document.documentElement;
  const putInPlace = (): void => {
    // A page without a root has nothing to be read either.
    document.documentElement?.append(host);
    // A style sheet is lost when its element has been in another document.
    applyStyle(shadow);
  };
  putInPlace();
  return { host, shadow, card, dialog, isInPlace, putInPlace };
}

/** Our texts run as their language does, whatever language the page is in: even `all: initial` leaves its direction to us. */
function createPlace(): HTMLElement {
  const place = document.createElement("div");
  place.lang = language();
  place.dir = direction();
  return place;
}

/** A constructed style sheet is not subject to the page's content security policy. */
function applyStyle(shadow: ShadowRoot): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  shadow.adoptedStyleSheets = [sheet];
}
