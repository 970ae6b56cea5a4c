import { text } from "#ui/text.ts";

/** Which of the findings of the page this one is. */
export interface CardPosition {
  at: number;
  of: number;
}

interface CardBarProps {
  position: CardPosition | null;
  onWalk: (direction: 1 | -1) => void;
  onClose: () => void;
}

/** The upper edge of a card: where it is among the findings, the way to the ones before and behind it, and out. */
export function CardBar({ position, onWalk, onClose }: CardBarProps) {
  return (
    <div class="bar">
      {position && (
        <>
          <span class="fine">{text("findingAt", position.at, position.of)}</span>
          <BarButton sign="↑" name={text("previousFinding")} onClick={() => onWalk(-1)} />
          <BarButton sign="↓" name={text("nextFinding")} onClick={() => onWalk(1)} />
        </>
      )}
      <BarButton sign="×" name={text("close")} onClick={onClose} kind="close" />
    </div>
  );
}

function BarButton({ sign, name, onClick, kind }: { sign: string; name: string; onClick: () => void; kind?: string }) {
  return (
    <button type="button" class={kind} aria-label={name} title={name} onClick={onClick}>
      {sign}
    </button>
  );
}
