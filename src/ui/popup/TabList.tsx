interface TabListProps<Id extends string> {
  names: { id: Id; label: string }[];
  current: Id;
  onChoose: (id: Id) => void;
}

/** Tabs by the pattern of the ARIA practices: one stop for the Tab key, arrows between them. */
export function TabList<Id extends string>({ names, current, onChoose }: TabListProps<Id>) {
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const at = names.findIndex(({ id }) => id === current);
    const next = names[(at + step + names.length) % names.length];
    if (!next) return;
    onChoose(next.id);
    document.getElementById(`tab-${next.id}`)?.focus();
  };
  return (
    <div role="tablist" onKeyDown={move}>
      {names.map(({ id, label }) => (
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
          {label}
        </button>
      ))}
    </div>
  );
}
