/** A page that has just changed often changes again at once; reading waits until it has been quiet for this long. */
const QUIET_MS = 800;
/** A page that never comes to rest is read ever more rarely, up to this. */
const MAX_WAIT_MS = 30_000;

/** Calls back after the text of the page has changed, or its address. Returns what stops it. */
export function watchPage(page: Document, isOurs: (node: Node) => boolean, onChange: () => void): () => void {
  let wait = QUIET_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let address = page.URL;
  const report = (): void => {
    wait = page.URL === address ? Math.min(wait * 2, MAX_WAIT_MS) : QUIET_MS;
    address = page.URL;
    onChange();
  };
  const observer = new MutationObserver((changes) => {
    if (changes.every((change) => isNothing(change, isOurs))) return;
    clearTimeout(timer);
    timer = setTimeout(report, wait);
  });
  observer.observe(page.documentElement, { childList: true, characterData: true, subtree: true });
  return () => {
    observer.disconnect();
    clearTimeout(timer);
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
