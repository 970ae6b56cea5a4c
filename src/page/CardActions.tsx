import { Sign } from "#ui/Sign.tsx";
import { type TextKey, text } from "#ui/text.ts";
import { CopyText } from "./CopyText.tsx";

/** Something that can be made to show no more, and what is said once it is. */
export interface Hiding {
  name: TextKey;
  done: string;
  /** Resolved once it is stored. */
  hide: () => Promise<void>;
  undo: () => Promise<void>;
}

/** What a reader can do about a passage from its card. */
export interface CardEvents {
  onReport: () => void;
  onDispute: () => void;
  onWalk: (direction: 1 | -1) => void;
  /** The passage with its source and what evidence says of it, as plain text. */
  quotation: () => string;
  hidings: readonly Hiding[];
}

interface CardActionsProps extends CardEvents {
  /** Whether there is a verdict that could be wrong. */
  hasVerdict: boolean;
  onHide: (hiding: Hiding) => void;
}

/** The lower edge of a card. */
export function CardActions({ onReport, onDispute, hasVerdict, quotation, hidings, onHide }: CardActionsProps) {
  return (
    <div class="foot">
      <button type="button" onClick={onReport}>
        {text("reportThis")}
      </button>
      {hasVerdict && (
        <button type="button" onClick={onDispute}>
          {text("disputeVerdict")}
        </button>
      )}
      <details class="more">
        <summary>{text("moreActions")}</summary>
        <CopyText name={text("copyQuotation")} words={quotation} />
        {hidings.map((hiding) => (
          <button key={hiding.name} type="button" onClick={() => onHide(hiding)}>
            {text(hiding.name)}
          </button>
        ))}
      </details>
      <Sign />
    </div>
  );
}
