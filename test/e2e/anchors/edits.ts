/** What a page's own scripts do to it, and what is painted on it. Runs in the page: it may use nothing from outside of itself. */
interface PageDriver {
  /** Does so many edits, some milliseconds apart; looks for marks on wrong words after each. */
  run: (seed: number, edits: number) => Promise<void>;
  /** Changes a tenth of the blocks at once; tells which share of the other ones' sentences are still marked. */
  burst: (seed: number) => Promise<{ kept: number; of: number }>;
  /** Painted passages and sentences that should be: words without white space → how often. */
  state: () => { painted: Record<string, number>; due: Record<string, number> };
  /** Painted words that are no planted sentence of that kind, as `kind: words`; some may be new sentences that an edit made. */
  suspects: () => string[];
  /** What has been done, for people who look for a cause. */
  log: () => string[];
}

declare global {
  var anchorDriver: PageDriver;
}

/** Installs `anchorDriver`. `kinds` has the planted sentences, without white space, and how each is to be marked; `names` what marks are registered as. */
export function installDriver(
  kinds: Record<string, string>,
  names: Record<string, string>,
  sentences: string[],
  fillers: string[],
): void {
  const seen = new Set<string>();
  const log: string[] = [];
  let random: () => number = Math.random;
  const seeded = (seed: number) => {
    let state = seed;
    return () => {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
  };
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const squeeze = (text: string) => text.normalize("NFKC").replace(/\s|\u00ad|[\u200b-\u200d]|\u2060|\ufeff/gu, "");

  // ---- what there is
  const places = (): (Document | ShadowRoot)[] => {
    const found: (Document | ShadowRoot)[] = [document];
    for (let index = 0; index < found.length; index++)
      for (const element of found[index]?.querySelectorAll("*") ?? []) {
        if (element.shadowRoot && element.localName !== "claimscope-surface") found.push(element.shadowRoot);
        const inner = element instanceof HTMLIFrameElement ? element.contentDocument : null;
        if (inner) found.push(inner);
      }
    return found;
  };
  const blocks = () => places().flatMap((place) => [...place.querySelectorAll<HTMLElement>("[data-b]")]);
  const isShown = (element: Element): boolean => {
    if (!element.checkVisibility({ visibilityProperty: true })) return false;
    for (let at: Element | null = element; at; ) {
      if (at.getAttribute("aria-hidden") === "true" || at.hasAttribute("hidden")) return false;
      const root: Node = at.getRootNode();
      at = at.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
    }
    return true;
  };
  const nodesOf = (block: Element): Text[] => {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (walker.nextNode())
      if (!walker.currentNode.parentElement?.closest("[data-skip]")) nodes.push(walker.currentNode as Text);
    return nodes;
  };
  const dueIn = (among: readonly Element[]): Record<string, number> => {
    const due: Record<string, number> = {};
    for (const block of among) {
      if (!isShown(block)) continue;
      const text = squeeze(
        nodesOf(block)
          .map(({ data }) => data)
          .join(""),
      );
      for (const words of Object.keys(kinds))
        for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
          if (at === 0 || /[.?!:]/.test(text[at - 1] ?? "")) due[words] = (due[words] ?? 0) + 1;
    }
    return due;
  };

  // ---- what is painted
  const textOf = (part: AbstractRange): string => {
    const range = (part.startContainer.ownerDocument ?? document).createRange();
    range.setStart(part.startContainer, part.startOffset);
    range.setEnd(part.endContainer, part.endOffset);
    return range
      .toString()
      .replace(/\u00ad|[\u200b-\u200d]|\u2060|\ufeff/gu, "")
      .replace(/\s+/gu, " ")
      .trim();
  };
  const painted = (): Record<string, number> => {
    const found: Record<string, number> = {};
    const views = places().flatMap((place) =>
      place instanceof Document && place.defaultView ? [place.defaultView] : [],
    );
    for (const view of views)
      for (const [name, ranges] of (view as typeof globalThis & Window).CSS.highlights) {
        const kind = names[name];
        if (kind === undefined) continue;
        let open = "";
        for (const range of ranges) {
          // A passage that something stands in is painted in pieces.
          open = `${open} ${textOf(range)}`.trim();
          const words = squeeze(open);
          if (kinds[words] === kind) {
            found[words] = (found[words] ?? 0) + 1;
            open = "";
          } else if (
            !Object.keys(kinds).some((known) => kinds[known] === kind && known.startsWith(words)) ||
            words === ""
          ) {
            // A mark whose words are gone is painted nowhere.
            if (words !== "") seen.add(`${kind}: ${open}`);
            open = "";
          }
        }
        if (squeeze(open) !== "") seen.add(`${kind}: ${open}`);
      }
    return found;
  };

  // ---- what is done
  const gapIn = (node: Text): number => {
    const gaps = [...node.data.matchAll(/\p{L}{4} (?=\p{L})/gu)].map(({ index }) => index + 4);
    return pick(gaps) ?? -1;
  };
  const element = (name: string, text: string): HTMLElement => {
    const made = document.createElement(name);
    made.textContent = text;
    return made;
  };
  const actions: Record<string, (block: HTMLElement) => void> = {
    word: (block) => {
      const node = pick(nodesOf(block));
      const at = node ? gapIn(node) : -1;
      if (node && at > 0) node.insertData(at, " glimmerwort");
    },
    cut: (block) => {
      const node = pick(nodesOf(block));
      const at = node ? gapIn(node) : -1;
      if (node && at > 0) node.deleteData(Math.max(0, at - 3), 2);
    },
    swap: (block) => {
      for (const node of nodesOf(block))
        for (const one of sentences) {
          const at = node.data.indexOf(one);
          if (at >= 0) return node.replaceData(at, one.length, pick(sentences) ?? one);
        }
    },
    before: (block) => nodesOf(block)[0]?.insertData(0, `${pick(fillers)} `),
    after: (block) => block.append(` ${pick(fillers)}`),
    another: (block) => block.append(` ${pick(sentences)}`),
    move: (block) => {
      const other = pick(blocks());
      if (other && other !== block && !other.contains(block) && !block.contains(other) && block.localName === "p")
        pick([() => other.after(block), () => other.before(block)])?.();
    },
    remove: (block) => {
      if (blocks().length > 12) block.remove();
    },
    insert: (block) => {
      const made = element(block.localName, `${pick(fillers)} ${pick(sentences)} ${pick(fillers)}`);
      made.setAttribute("data-b", "");
      block.after(made);
    },
    scroll: () => {
      const article = document.querySelector("[data-article]");
      for (let left = 4; left > 0 && article; left--) {
        const made = element("p", `${pick(fillers)} ${pick(sentences)} ${pick(fillers)}`);
        made.setAttribute("data-b", "");
        article.append(made);
      }
    },
    rerender: (block) => block.replaceWith(block.cloneNode(true)),
    redraw: (block) => {
      block.innerHTML = String(block.innerHTML);
    },
    "same-text": (block) => {
      for (const node of nodesOf(block)) node.data = String(node.data);
    },
    wrap: (block) => {
      const node = pick(nodesOf(block).filter(({ length }) => length > 6));
      if (!node) return;
      const part = node.splitText(Math.floor(random() * (node.length - 3)));
      if (part.length > 2) part.splitText(1 + Math.floor(random() * (part.length - 1)));
      const span = document.createElement(pick(["span", "b", "em", "font"]) ?? "b");
      part.replaceWith(span);
      span.append(part);
    },
    unwrap: (block) => {
      const inner = pick(
        [...block.querySelectorAll("span,b,em,i,font,a")].filter((one) => !one.closest("[data-skip]")),
      );
      inner?.replaceWith(...inner.childNodes);
    },
    split: (block) => {
      const node = pick(nodesOf(block).filter(({ length }) => length > 2));
      node?.splitText(1 + Math.floor(random() * (node.length - 1)));
    },
    normalize: (block) => block.normalize(),
    hide: (block) => block.toggleAttribute("hidden"),
    "aria-hide": (block) =>
      block.getAttribute("aria-hidden") === "true"
        ? block.removeAttribute("aria-hidden")
        : block.setAttribute("aria-hidden", "true"),
    style: (block) => {
      block.style.display = block.style.display === "none" ? "" : "none";
    },
    look: (block) => {
      block.className = pick(["wide", "narrow", "lead"]) ?? "";
      block.style.fontSize = `${90 + Math.floor(random() * 40)}%`;
    },
    tab: (block) => {
      const section = block.closest("section");
      for (const tab of section?.querySelectorAll("[data-tab]") ?? []) tab.toggleAttribute("hidden");
    },
    open: (block) => block.closest("details")?.toggleAttribute("open"),
    comment: (block) => block.firstChild?.after(document.createComment("v-if")),
    all: () => {
      const article = document.querySelector("[data-article]");
      article?.replaceWith(article.cloneNode(true));
    },
  };
  const CHANGES_TEXT = ["word", "cut", "swap", "remove", "rerender", "wrap"] as const;
  const edit = (names: readonly string[], among: readonly HTMLElement[]): void => {
    const name = pick(names) ?? "";
    const block = pick(among);
    if (!block) return;
    log.push(`${name}: ${block.textContent?.slice(0, 60)}`);
    actions[name]?.(block);
  };

  globalThis.anchorDriver = {
    run: async (seed, edits) => {
      random = seeded(seed);
      // Whole articles that are drawn anew are rarer than the rest; shadow roots do not survive it.
      const names = Object.keys(actions).filter((name) => name !== "all");
      const hasRoots = places().length > 1;
      for (let done = 0; done < edits; done++) {
        const isWhole = !hasRoots && random() < 0.01;
        edit(isWhole ? ["all"] : names, blocks());
        await new Promise((resolve) => setTimeout(resolve, random() < 0.7 ? 0 : random() * 60));
        // What counts is what a person sees: what stands when the next picture is drawn.
        await new Promise(requestAnimationFrame);
        painted();
      }
    },
    burst: async (seed) => {
      random = seeded(seed);
      const all = blocks();
      const touched = all.filter(() => random() < 0.1);
      for (const block of touched) edit(CHANGES_TEXT, [block]);
      await new Promise(requestAnimationFrame);
      const due = dueIn(all.filter((block) => !touched.includes(block)));
      const now = painted();
      const entries = Object.entries(due);
      return {
        kept: entries.reduce((sum, [words, count]) => sum + Math.min(count, now[words] ?? 0), 0),
        of: entries.reduce((sum, [, count]) => sum + count, 0),
      };
    },
    state: () => ({ painted: painted(), due: dueIn(blocks()) }),
    suspects: () => [...seen],
    log: () => log,
  };
}
