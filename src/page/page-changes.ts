/** A page that has just changed often changes again at once; reading waits this long for the rest. */
const WAIT_MS = 800;
/** A page that never comes to rest is read ever more rarely, up to this. */
const MAX_WAIT_MS = 30_000;

/** Calls back some time after the text of the page has changed, or its address. Returns what stops it. */
export function watchPage(page: Document, isOurs: (node: Node) => boolean, onChange: () => void): () => void {
  let wait = WAIT_MS;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let address = page.URL;
  let last = 0;
  // Not while a report is due: what comes until then is read by it, and may come ten thousand times a second.
  const observe = (): void => observer.observe(page, { childList: true, characterData: true, subtree: true });
  const report = (): void => {
    timer = null;
    last = Date.now();
    observe();
    onChange();
  };
  const observer = new MutationObserver((changes) => {
    if (changes.every((change) => isNothing(change, isOurs))) return;
    observer.disconnect();
    const isCalm = page.URL !== address || Date.now() - last > MAX_WAIT_MS;
    wait = isCalm ? WAIT_MS : Math.min(wait * 2, MAX_WAIT_MS);
    address = page.URL;
    timer = setTimeout(report, wait);
  });
  observe();
  return () => {
    observer.disconnect();
    clearTimeout(timer ?? undefined);
  };
}

/** Changes that leave the page's text as it is: our own element coming and going, style sheets, scripts. */
function isNothing({ target, addedNodes, removedNodes }: MutationRecord, isOurs: (node: Node) => boolean): boolean {
  if (isOurs(target) || target.parentElement?.closest("head, script, style")) return true;
  const nodes = [...addedNodes, ...removedNodes];
  return (
    nodes.length > 0 && nodes.every((node) => isOurs(node) || /^(SCRIPT|STYLE|LINK|META|#comment)$/.test(node.nodeName))
  );
}
