/** The keys that report a passage, as this system names them. */
export function reportKeys(): string {
  return /Mac/.test(navigator.userAgent) ? "⌘+Enter" : "Ctrl+Enter";
}
