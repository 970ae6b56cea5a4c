import { useLayoutEffect, useRef } from "preact/hooks";
import type { CheckedClaim, Detail, Findings } from "#check/article-check.ts";
import type { CheckedReference } from "#check/checked-reference.ts";
import { isGrave } from "#check/grave-status.ts";
import { CitedWorks, isWorthSaying } from "#ui/CitedWorks.tsx";
import { ClaimFinding } from "#ui/ClaimFinding.tsx";
import { DetailFinding } from "#ui/DetailFinding.tsx";
import { text } from "#ui/text.ts";
import { cardPlace } from "./card-place.ts";

/** Ids of the heading that names the card, of the one below it, and of the words that the card is about. */
const HEADING = "passage-heading";
const OTHER_HEADING = "passage-more";
const PASSAGE = "passage-words";

export interface PassageCardProps {
  /** What the passage says, details in it that differ, and works that it cites; one of the three is there. */
  claim: CheckedClaim | null;
  /** What claim packs say of it. */
  packs: CheckedClaim[];
  details: Detail[];
  cited: CheckedReference[];
  findings: Findings;
  /** The words of the page that the card is about; seen in the page, and read out by screen readers. */
  passage: string;
  /** The box of the passage in the window, measured afresh at every call; null once it is gone from the page. */
  passageBox: () => DOMRect | null;
  /** Moves the focus into the card: for readers who came by keyboard. */
  takeFocus: boolean;
  onReport: () => void;
  onDispute: () => void;
  onClose: () => void;
}

/** What Claimscope has to say about one passage, beside that passage. */
export function PassageCard(props: PassageCardProps) {
  const { claim, details, findings, takeFocus } = props;
  const card = useRef<HTMLDivElement>(null);
  // What differs tells more than that the rest was not checked.
  const isDetailFirst = details.length > 0 && (!claim || claim.verdict === null);
  const differing = details.length > 0 && (
    <DetailFinding details={details} findings={findings} headingId={isDetailFirst ? HEADING : OTHER_HEADING} />
  );
  const said = claim?.cited ?? [];
  const noted = props.cited.filter(
    (work) => isWorthSaying(work) || said.some(({ reference }) => reference === work.number),
  );
  // That a sentence rests on a retracted work must not be missed below a long list of evidence.
  const isUrgent = noted.some(({ status }) => isGrave(status));
  const isAlone = !claim && details.length === 0;
  const cited = noted.length > 0 && (
    <CitedWorks works={noted} said={said} headingId={isAlone ? HEADING : `${OTHER_HEADING}-cited`} />
  );
  useLayoutEffect(() => {
    const close = openBeside(card.current, props.passageBox);
    if (takeFocus) card.current?.focus();
    return close;
  }, [takeFocus, props.passageBox]);
  return (
    <div
      ref={card}
      class="card"
      popover="manual"
      role="dialog"
      aria-labelledby={HEADING}
      aria-describedby={PASSAGE}
      tabIndex={-1}
    >
      <button type="button" class="close" aria-label={text("close")} onClick={props.onClose}>
        ×
      </button>
      <p id={PASSAGE} class="unseen">
        {text("cardAbout", props.passage)}
      </p>
      <div class="card-body">
        {isUrgent && cited}
        {isDetailFirst && differing}
        {claim && (
          <ClaimFinding claim={claim} findings={findings} headingId={isDetailFirst ? OTHER_HEADING : HEADING} />
        )}
        {props.packs.map((said) => (
          <ClaimFinding
            key={said.claim}
            claim={said}
            findings={findings}
            headingId={`${OTHER_HEADING}-${said.claim?.replace(/[^a-z0-9]/gi, "-")}`}
          />
        ))}
        {!isDetailFirst && differing}
        {!isUrgent && cited}
      </div>
      <div class="foot">
        <button type="button" onClick={props.onReport}>
          {text("reportThis")}
        </button>
        {[claim, ...props.packs].some((said) => said?.verdict) && (
          <button type="button" onClick={props.onDispute}>
            {text("disputeVerdict")}
          </button>
        )}
        <span class="fine">{text("adviceLine")}</span>
      </div>
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
  const { left, top, maxHeight } = cardPlace(passage, size, {
    width: document.documentElement.clientWidth,
    height: innerHeight,
  });
  Object.assign(card.style, { left: `${left}px`, top: `${top}px`, maxHeight: `${maxHeight}px` });
}
