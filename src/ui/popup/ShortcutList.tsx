import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";

/** The keys of the browser's own list of shortcuts as they stand now. Nothing where the browser has no such list, or none is given. */
export function ShortcutList() {
  const [shortcuts, setShortcuts] = useState<{ keys: string; does: string }[]>([]);
  useEffect(() => {
    browser.commands?.getAll().then(
      (all) =>
        setShortcuts(
          all.flatMap(({ shortcut, description }) =>
            shortcut && description ? [{ keys: shortcut, does: description }] : [],
          ),
        ),
      (error: unknown) => console.warn("Claimscope's shortcuts:", error),
    );
  }, []);
  return shortcuts.length === 0 ? null : (
    <dl class="facts">
      {shortcuts.map(({ keys, does }) => (
        <div key={does}>
          <dt>
            <kbd>{keys}</kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
