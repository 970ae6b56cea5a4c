/** Offers a text to the browser as a file to keep. */
export function download(name: string, type: string, content: string): void {
  const href = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = href;
  link.download = name;
  link.click();
  // The browser has taken hold of the file by the next task; until then the address must stay.
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}
