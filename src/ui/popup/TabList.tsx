import { direction } from "../text.ts";

interface TabListProps<Id extends string> {
  /** `count`: how much there is behind a tab; null or absent where that says nothing. */
  names: { id: Id; label: string; count?: number | null }[];
  current: Id;
  /** What the tabs are of, where no heading says it. */
  label?: string;
  onChoose: (id: Id) => void;
}

/** Tabs by the pattern of the ARIA practices: one stop for the Tab key, arrows between them. They wrap where there is no room. */
export function TabList<Id extends string>({ names, current, label, onChoose }: TabListProps<Id>) {
  const move = (event: KeyboardEvent): void => {
    const next =
      names[
        nextTab(
          event.key,
          names.findIndex(({ id }) => id === current),
          names.length,
        ) ?? -1
      ];
    if (!next) return;
    event.preventDefault();
    onChoose(next.id);
    document.getElementById(`tab-${next.id}`)?.focus();
  };
  return (
    <div role="tablist" aria-label={label} onKeyDown={move}>
      {names.map(({ id, label: name, count = null }) => (
        <button
          key={id}
          id={`tab-${id}`}
          type="button"
          role="tab"
          aria-selected={id === current}
          aria-controls={id === current ? `panel-${id}` : undefined}
          tabIndex={id === current ? 0 : -1}
          onClick={() => onChoose(id)}
        >
          {name}
          {count !== null && <span class="tab-count"> {count}</span>}
        </button>
      ))}
    </div>
  );
}

/** Round the ends, and the way that the interface's language runs; null for keys that lead nowhere. */
function nextTab(key: string, at: number, count: number): number | null {
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
  if (step === undefined) return null;
  return (at + (direction() === "rtl" ? -step : step) + count) % count;
}
