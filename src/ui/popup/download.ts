/** By then even a slow browser has taken hold of the file. */
const KEPT_MS = 10_000;

/** Offers a text to the browser as a file to keep. */
export function download(name: string, type: string, content: string): void {
  const href = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = href;
  link.download = name;
  link.click();
  // Browsers take hold of the file after the click; until then the address must stay.
  setTimeout(() => URL.revokeObjectURL(href), KEPT_MS);
}
