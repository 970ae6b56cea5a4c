import { shortText } from "./short-text.ts";

/** Never article text, whatever stands in it. (`header`, `footer` and `form` are decided apart.) */
const SKIPPED_TAGS = new Set(
  (
    "script style title template noscript nav aside button select textarea input datalist iframe object embed video audio canvas svg math " +
    "dialog menu head rp rt"
  ).split(" "),
);
const SKIPPED_ROLES =
  /^(?:navigation|contentinfo|complementary|search|dialog|alertdialog|alert|note|menu|menubar|toolbar|tooltip|status|button|form|tablist|doc-toc|doc-pagelist|banner)$/;
const HIDDEN_BY_STYLE = /(?:^|;)\s{0,9}(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)/i;

/** First words of class names and ids that name the furniture of a page. */
const FURNITURE =
  "ads?|adv|advert[a-z\\d]*|adsbygoogle|sponsor[a-z\\d]*|promo[a-z\\d]*|banner|share[a-z\\d]*|sharing|social|related|recommend[a-z\\d]*|comments?|respond|disqus|" +
  "newsletter|subscri[a-z\\d]*|signup|cookies?|consent|gdpr|popup|popover|modal|overlay|tooltip|toast|breadcrumbs?|menu|nav|navbar|navbox|" +
  "navigation|sidebar|pager|pagination|toolbar|outbrain|taboola|trending|popular|tags|toc(?!-section)|notice|fact-?check[a-z\\d]*|disclaimer|" +
  "about-?(?:the-?)?author|author-?(?:box|bio|info|card)|sro|sr-only|show-for-sr|off-?screen|(?:[cu]-)?visually-?hidden|screen-?reader[a-z\\d]*|skip|noprint|mw-editsection|" +
  "hatnote|affiliations?|table-of-contents|read-(?:more|also|next)";
/** Last words that do the same. A layout "with-sidebar" is none. */
const FURNITURE_AT_END =
  "ads?|adv|banner|share|sharing|social|related|comments|newsletter|breadcrumbs?|menu|nav|popup|modal|overlay|toc|tooltip|popover|hovercard";
/** What plugins hide beside a mark until a reader points at it: the note itself. */
const NOTE_NAME = /(?:^|\s)[\w-]{0,80}(?:foot|side|ltx_?)note(?:s?[-_]{1,2}|_)?(?:note|content|text|popup)(?=\s|$)/i;
const FURNITURE_NAME = new RegExp(
  `(?:^|\\s)(?:${FURNITURE})(?:[-_][\\w-]*)?(?=\\s|$)|(?:^|\\s)(?!has-|with-|no-)[a-z\\d]+(?:[-_][a-z\\d]+){0,4}[-_](?:${FURNITURE_AT_END})(?=\\s|$)`,
  "i",
);
const MARK_TAG = /^(?:a|sup|button)$/;
/** Numbers alone: `1`, `[4–6]`. */
const MAX_MARK = 24;
const MARK = /^\W{0,3}\d[\d\W]{0,20}$/;
/** Longest list of class names that is looked at. */
const MAX_NAMES = 300;
/** An element that holds one of these is no furniture, whatever it is called. */
const HEART = "h1,main,[role=main],[itemprop~=articleBody],[property~='content:encoded']";
const ARTICLE = "article,[role=article]";

/** How elements are told from the article. */
export interface SkipRules {
  /** False for a second try on pages whose article itself is called a banner or a popup. */
  byName: boolean;
  /** False where hidden parts count: reference lists are often folded. */
  byVisibility: boolean;
  /** Read for themselves: reference lists. */
  apart: ReadonlySet<Node>;
  /** Elements that say that they hold the article, or its body. */
  declared: ReadonlySet<Element>;
  /** Those, the headlines, and all elements around them. */
  hearts: ReadonlySet<Element>;
}

/** Where an element stands. */
export interface Surroundings {
  isInArticle: boolean;
  isInQuote: boolean;
}

/** Where a page says that its article is. Found once: asking every element for what it holds would take quadratic time. */
export function landmarksOf(document: Document): Pick<SkipRules, "declared" | "hearts"> {
  const hearts = new Set<Element>();
  const found = [...document.querySelectorAll(HEART)];
  for (const heart of found)
    for (let at: Element | null = heart; at !== null && !hearts.has(at); at = at.parentElement) hearts.add(at);
  const declared = [...found.filter(({ localName }) => localName !== "h1"), ...document.querySelectorAll(ARTICLE)];
  return { hearts, declared: new Set(declared) };
}

/** True where nothing inside of the element is article text. */
export function isFurniture(element: Element, tag: string, place: Surroundings, rules: SkipRules): boolean {
  if (rules.apart.has(element)) return true;
  if (MARK_TAG.test(tag) && isMark(element, tag)) return rules.byVisibility && isHidden(element);
  if (SKIPPED_TAGS.has(tag)) return true;
  const holdsHeart = rules.hearts.has(element);
  if (tag === "footer" && !place.isInQuote) return !holdsHeart;
  if ((tag === "header" && !place.isInArticle) || tag === "form")
    return !holdsHeart && element.querySelector("article") === null;
  // What a toggle in the line opens.
  if (tag === "div" && element.matches("span>[role=button]+div")) return true;
  if (!element.hasAttributes()) return false;
  if (rules.byVisibility && isHidden(element)) return true;
  return (
    !holdsHeart &&
    (SKIPPED_ROLES.test(element.getAttribute("role") ?? "") ||
      (rules.byName && isNamedFurniture(element) && !(tag === "span" && isMark(element, tag))))
  );
}

/** Marks may be buttons, and called tooltips. */
function isMark(element: Element, tag: string): boolean {
  return MARK.test(shortText(element, MAX_MARK) ?? "") && (tag !== "button" || element.closest("sup") !== null);
}

function isHidden(element: Element): boolean {
  const hidden = element.getAttribute("hidden");
  if (hidden !== null && hidden !== "until-found") return true;
  if (element.getAttribute("aria-hidden") === "true") return true;
  return hidesByStyle(element.getAttribute("style"));
}

/** Whether a `style` attribute takes the element out of sight; style sheets are not asked. */
export function hidesByStyle(style: string | null): boolean {
  return style !== null && HIDDEN_BY_STYLE.test(style.slice(0, 1_000));
}

function isNamedFurniture(element: Element): boolean {
  const names = `${element.getAttribute("class") ?? ""} ${element.id}`.slice(0, MAX_NAMES);
  return names.length > 2 && element.localName !== "article" && (FURNITURE_NAME.test(names) || NOTE_NAME.test(names));
}
