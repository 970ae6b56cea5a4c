import type { Page, SerializedAXNode } from "puppeteer-core";
import type { Session } from "./browser.ts";

/** An element as assistive technology is given it, with the roles of either browser brought to one name. */
type Heard = { role: string; name: string; states: string[]; children: Heard[] };

const ROLES: Readonly<Record<string, string>> = {
  pushbutton: "button",
  graphic: "image",
  img: "image",
  statusbar: "status",
  "text leaf": "text",
  StaticText: "text",
  summary: "fold",
  DisclosureTriangle: "fold",
};
/** What is announced by its own name, and not by what stands in it. */
const NAMED = ["button", "image", "link", "heading", "fold", "textbox", "checkbox", "tab"];
/** What a screen reader says something about beside its text. */
const SAID = ["dialog", "status", "list", "listitem", ...NAMED];

/**
 * What a screen reader is given of a dialog in a page, in its order: a line for each thing, such as `button “Close”`. Taken from the
 * browser's own accessibility tree; the two browsers name roles differently and cut text in other places, which is evened out.
 */
export async function heardIn(session: Session, page: Page): Promise<string[]> {
  const tree = session.name === "chrome" ? await chromeTree(page) : await firefoxTree(page);
  const dialog = find(tree, "dialog");
  if (!dialog) throw new Error("no dialog is open");
  return lines(dialog);
}

function find(node: Heard, role: string): Heard | null {
  if (node.role === role) return node;
  for (const child of node.children.toReversed()) {
    const found = find(child, role);
    if (found) return found;
  }
  return null;
}

function lines(node: Heard): string[] {
  const said: string[] = [];
  let text = "";
  const flush = (): void => {
    const words = text.replace(/\s+/g, " ").trim();
    if (words !== "") said.push(words);
    text = "";
  };
  const visit = ({ role, name, states, children }: Heard): void => {
    if (role === "text") {
      text += `${name} `;
      return;
    }
    const isApart = SAID.includes(role) || role === "paragraph";
    if (isApart || children.length === 0) flush();
    const isEmpty = role === "status" && children.length === 0;
    if (SAID.includes(role) && !isEmpty) {
      const words = NAMED.includes(role) || role === "dialog" ? ` “${name.trim()}”` : "";
      said.push([`${role}${words}`, ...states].join(", "));
    }
    if (!NAMED.includes(role)) for (const child of children) visit(child);
    if (isApart) flush();
  };
  visit(node);
  flush();
  return said;
}

async function chromeTree(page: Page): Promise<Heard> {
  const root = await page.accessibility.snapshot({ interestingOnly: false });
  if (!root) throw new Error("the page has no accessibility tree");
  return fromChrome(root);
}

function fromChrome({ role, name = "", expanded, children = [] }: SerializedAXNode): Heard {
  const states = expanded === undefined ? [] : [expanded ? "unfolded" : "folded"];
  return { role: ROLES[role] ?? role, name, states, children: children.map(fromChrome) };
}

/** What the browser itself runs; its pages' trees are out of a page's own reach. */
const FIREFOX_TREE = `(async () => {
  const service = Cc["@mozilla.org/accessibilityService;1"].getService(Ci.nsIAccessibilityService);
  const read = (node) => {
    const [state, extra, children] = [{}, {}, []];
    node.getState(state, extra);
    const known = [...service.getStringStates(state.value, extra.value)];
    for (let child = node.firstChild; child; child = child.nextSibling) children.push(read(child));
    const states = [known.includes("expanded") && "unfolded", known.includes("collapsed") && "folded"];
    return { role: service.getStringRole(node.role), name: node.name ?? "", states: states.filter(Boolean), children };
  };
  // The tree is made when it is first asked for.
  for (let left = 100; left > 0; left--) {
    const page = service.getAccessibleFor(gBrowser.selectedBrowser)?.firstChild;
    if (page?.childCount) return JSON.stringify(read(page));
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("no tree");
})()`;

/** The part of puppeteer's connection that speaks WebDriver BiDi, in which Firefox lets tests run code of its own window. */
type Connection = { send(method: string, parameters: unknown): Promise<{ result: Record<string, unknown> }> };

async function firefoxTree(page: Page): Promise<Heard> {
  const { connection } = page.browser() as unknown as { connection: Connection };
  const { result } = await connection.send("browsingContext.getTree", { "moz:scope": "chrome" });
  const windows = result["contexts"] as { context: string; url: string }[];
  const target = windows.find(({ url }) => url.endsWith("/browser.xhtml"));
  const answer = await connection.send("script.evaluate", {
    expression: FIREFOX_TREE,
    target: { context: target?.context },
    awaitPromise: true,
  });
  const { value } = answer.result["result"] as { value?: string };
  if (value === undefined) throw new Error("Firefox gave no accessibility tree");
  return fromFirefox(JSON.parse(value));
}

function fromFirefox({ role, name, states, children }: Heard): Heard {
  const isMarker = role === "list item marker";
  return {
    role: isMarker ? "marker" : (ROLES[role] ?? role),
    name,
    states,
    children: isMarker ? [] : children.map(fromFirefox),
  };
}
