import { Fragment } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { CheckedClaim, Detail, Findings } from "#check/article-check.ts";
import type { CheckedReference } from "#check/checked-reference.ts";
import { isGrave } from "#check/grave-status.ts";
import { CitedWorks, isWorthSaying } from "#ui/CitedWorks.tsx";
import { ClaimFinding } from "#ui/ClaimFinding.tsx";
import { DetailFinding } from "#ui/DetailFinding.tsx";
import { failureWords } from "#ui/failure-words.ts";
import { text } from "#ui/text.ts";
import { CardActions, type CardEvents, type Hiding } from "./CardActions.tsx";
import { CardBar, type CardPosition } from "./CardBar.tsx";
import { keepBeside, type PassageLines } from "./keep-beside.ts";
import { UndoButton } from "./UndoButton.tsx";

/** Ids of the heading that names the card, of the one below it, and of the words that the card is about. */
const HEADING = "passage-heading";
const OTHER_HEADING = "passage-more";
const PASSAGE = "passage-words";

/** What there is to say about a passage: a claim, details in it that differ, or works that it cites; one of the three is there. */
export interface CardContent {
  claim: CheckedClaim | null;
  /** What else the same words claim. */
  also: CheckedClaim[];
  /** What claim packs say of it. */
  packs: CheckedClaim[];
  details: Detail[];
  cited: CheckedReference[];
  findings: Findings;
  /** The words of the page that the card is about; seen in the page, and read out by screen readers. */
  passage: string;
  /** Null where the reader cannot walk to it. */
  position: CardPosition | null;
}

export interface PassageCardProps extends CardContent, CardEvents {
  /** The lines of the passage in the window, measured afresh at every call. */
  linesNow: () => PassageLines;
  /** Moves the focus into the card, unless it is there already: for readers who came by keyboard. */
  takeFocus: boolean;
  onClose: () => void;
  /** The passage was scrolled out of the window. */
  onLeft: () => void;
}

/** What was hidden from this card, or could not be. */
interface Hidden {
  words: string;
  undo: (() => Promise<void>) | null;
}

/** What Claimscope has to say about one passage, beside that passage. */
export function PassageCard(props: PassageCardProps) {
  const { linesNow, onLeft, takeFocus, claim, packs, passage, position } = props;
  const card = useRef<HTMLDivElement>(null);
  const [announced, setAnnounced] = useState("");
  const [hidden, setHidden] = useState<Hidden | null>(null);
  const fail = (error: unknown): void => setHidden({ words: failureWords(error), undo: null });
  const hide = ({ hide: store, done, undo }: Hiding): void => {
    store().then(() => setHidden({ words: done, undo }), fail);
  };
  const showAgain = (): void => {
    setHidden(null);
    card.current?.focus();
  };
  useLayoutEffect(() => {
    setHidden(null);
    const box = card.current;
    if (!box) return undefined;
    const stop = keepBeside(box, linesNow, onLeft);
    // Focus that is in the card already, as on its buttons, stays there; then the words must be said another way.
    if (takeFocus && box.matches(":focus-within")) setAnnounced(wordsOf(box, position, passage));
    else if (takeFocus) box.focus();
    return stop;
  }, [takeFocus, linesNow, onLeft, position, passage]);
  return (
    <div
      ref={card}
      class="card"
      popover="manual"
      role="dialog"
      aria-label={hidden?.words}
      aria-labelledby={hidden?.undo ? undefined : HEADING}
      aria-describedby={PASSAGE}
      tabIndex={-1}
    >
      <CardBar position={position} onWalk={props.onWalk} onClose={props.onClose} />
      <p role="status" class={hidden ? "card-body" : "unseen"}>
        {hidden?.words ?? announced}
      </p>
      {hidden?.undo ? (
        <UndoButton onUndo={() => hidden.undo?.().then(showAgain, fail)} />
      ) : (
        <Fragment key={`${passage} ${claim?.claim}`}>
          <div class="card-body">
            <p id={PASSAGE} class="unseen">
              {text("cardAbout", passage)}
            </p>
            <Said {...props} />
            <p class="fine">{text("adviceLine")}</p>
          </div>
          <CardActions {...props} hasVerdict={[claim, ...packs].some((said) => said?.verdict)} onHide={hide} />
        </Fragment>
      )}
    </div>
  );
}

/** What screen readers say when they come to a card: which finding it is, what it says, about which words. */
function wordsOf(card: HTMLElement, position: CardPosition | null, passage: string): string {
  const heading = card.querySelector(`#${HEADING}`)?.lastChild?.textContent ?? "";
  const place = position && text("findingAt", position.at, position.of);
  return [place, heading, text("cardAbout", passage)].filter(Boolean).join(". ");
}

function Said({ claim, also, packs, details, cited, findings }: CardContent) {
  // What differs tells more than that the rest was not checked.
  const isDetailFirst = details.length > 0 && (!claim || claim.verdict === null);
  const differing = details.length > 0 && (
    <DetailFinding details={details} findings={findings} headingId={isDetailFirst ? HEADING : OTHER_HEADING} />
  );
  const said = claim?.cited ?? [];
  const noted = cited.filter((work) => isWorthSaying(work) || said.some(({ reference }) => reference === work.number));
  // That a sentence rests on a retracted work must not be missed below a long list of evidence.
  const isUrgent = noted.some(({ status }) => isGrave(status));
  const isAlone = !claim && details.length === 0;
  const works = noted.length > 0 && (
    <CitedWorks works={noted} said={said} headingId={isAlone ? HEADING : `${OTHER_HEADING}-cited`} />
  );
  return (
    <>
      {isUrgent && works}
      {isDetailFirst && differing}
      {claim && <ClaimFinding claim={claim} findings={findings} headingId={isDetailFirst ? OTHER_HEADING : HEADING} />}
      {packs.map((each) => (
        <ClaimFinding key={each.claim} claim={each} findings={findings} headingId={headingOf(each)} />
      ))}
      {!isDetailFirst && differing}
      {!isUrgent && works}
      {also.map((each) => (
        <details key={each.claim} class="also">
          <summary dir="auto">{text("alsoClaimed", each.text)}</summary>
          <ClaimFinding claim={each} findings={findings} headingId={headingOf(each)} />
        </details>
      ))}
    </>
  );
}

function headingOf({ claim }: CheckedClaim): string {
  return `${OTHER_HEADING}-${claim?.replace(/[^a-z0-9]/gi, "-")}`;
}
