/** A pointer that rests this long means the passage; one that passes over it does not. Also the time to reach the card. */
const REST_MS = 250;

interface PointerIntent {
  /** The pointer has come to rest at a point of the page. */
  onRest: (x: number, y: number) => void;
  /** A person clicked or tapped on text of the page. */
  onTap: (x: number, y: number) => void;
}

/** Tells resting and tapping from passing over and from selecting. Never stops an event of the page. Returns what stops it. */
export function watchPointer(
  page: Document,
  host: () => HTMLElement | null,
  { onRest, onTap }: PointerIntent,
): () => void {
  const stop = new AbortController();
  const options = { signal: stop.signal, passive: true, capture: true };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const restAt = (x: number, y: number): void => {
    clearTimeout(timer);
    timer = setTimeout(onRest, REST_MS, x, y);
  };
  page.addEventListener(
    "pointermove",
    (event) => {
      // A page that makes up pointers would learn where there are marks by where a card opens.
      if (!event.isTrusted) return;
      if (event.target === host() || event.buttons !== 0) clearTimeout(timer);
      else if (event.pointerType !== "touch") restAt(event.clientX, event.clientY);
    },
    options,
  );
  // Not in its capturing phase, which tells of every element that is left, as when the card comes to lie under the pointer.
  page.documentElement.addEventListener("mouseleave", () => restAt(-1, -1), { ...options, capture: false });
  page.addEventListener(
    "click",
    (event) => {
      const isText =
        event.isTrusted && event.target !== host() && !isControl(event.target) && getSelection()?.isCollapsed !== false;
      if (isText) onTap(event.clientX, event.clientY);
    },
    options,
  );
  return () => {
    clearTimeout(timer);
    stop.abort();
  };
}

/** Whether a click there means something to the page already. */
function isControl(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest("a[href], button, input, select, textarea, label, summary, [role=button], [contenteditable]") !==
      null
  );
}
