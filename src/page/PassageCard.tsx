import { useLayoutEffect, useRef } from "preact/hooks";
import type { CheckedClaim, Detail, Findings } from "#check/article-check.ts";
import { ClaimFinding } from "#ui/ClaimFinding.tsx";
import { DetailFinding } from "#ui/DetailFinding.tsx";
import { text } from "#ui/text.ts";
import { cardPlace } from "./card-place.ts";

/** Id of the heading that names the card. */
const HEADING = "passage-heading";

export interface PassageCardProps {
  /** What the passage says, and details in it that differ; at least one of the two is there. */
  claim: CheckedClaim | null;
  details: Detail[];
  findings: Findings;
  /** The box of the passage in the window, measured afresh at every call; null once it is gone from the page. */
  passageBox: () => DOMRect | null;
  /** Moves the focus into the card: for readers who came by keyboard. */
  takeFocus: boolean;
  onReport: () => void;
  onClose: () => void;
}

/** What Claimscope has to say about one passage, beside that passage. */
export function PassageCard(props: PassageCardProps) {
  const { claim, details, findings, takeFocus } = props;
  const card = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => openBeside(card.current, props.passageBox), [props.passageBox]);
  useLayoutEffect(() => {
    if (takeFocus) card.current?.focus();
  }, [takeFocus, props.passageBox]);
  return (
    <div
      ref={card}
      class="card"
      popover="manual"
      role="dialog"
      aria-labelledby={HEADING}
      tabIndex={-1}
    >
      <button type="button" class="close" aria-label={text("close")} onClick={props.onClose}>
        ×
      </button>
      <div class="card-body">
        {claim && <ClaimFinding claim={claim} findings={findings} headingId={HEADING} />}
        {details.length > 0 && <DetailFinding details={details} findings={findings} headingId={claim ? `${HEADING}-details` : HEADING} />}
      </div>
      <footer>
        <button type="button" onClick={props.onReport}>
          {text("reportThis")}
        </button>
        <span class="fine">{text("adviceLine")}</span>
      </footer>
    </div>
  );
}

/** Shows the card in the top layer, where no page element covers it, and keeps it beside its passage as the page moves. */
function openBeside(card: HTMLDivElement | null, passageBox: () => DOMRect | null): (() => void) | undefined {
  if (!card) return undefined;
  if (!card.matches(":popover-open")) card.showPopover();
  const place = (): void => {
    const box = passageBox();
    if (box) putAt(card, box);
  };
  place();
  addEventListener("scroll", place, { capture: true, passive: true });
  addEventListener("resize", place);
  return () => {
    removeEventListener("scroll", place, { capture: true });
    removeEventListener("resize", place);
  };
}

function putAt(card: HTMLDivElement, passage: DOMRect): void {
  card.style.maxHeight = "none";
  const size = { width: card.offsetWidth, height: card.offsetHeight };
  const { left, top, maxHeight } = cardPlace(passage, size, { width: document.documentElement.clientWidth, height: innerHeight });
  Object.assign(card.style, { left: `${left}px`, top: `${top}px`, maxHeight: `${maxHeight}px` });
}
