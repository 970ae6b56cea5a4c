import { browser } from "wxt/browser";

/** The part of the browser's API that is used here, without the file names that its type was generated with. */
interface PackageFiles {
  getURL(path: string): string;
}

/** A file of the extension's own package, by its path in there. Rejects where the package is damaged. */
export async function packageFile(path: string): Promise<Uint8Array> {
  const files: PackageFiles = browser.runtime;
  const response = await fetch(files.getURL(`/${path}`));
  if (!response.ok) throw new Error(`${path} could not be loaded (${response.status})`);
  return new Uint8Array(await response.arrayBuffer());
}
