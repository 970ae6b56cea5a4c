import { Destination } from "#report/destination.ts";
import { durableShelf } from "./shelf.ts";

/** In a database, which pages' processes cannot read: a destination may have a token. */
const shelf = durableShelf("destinations");

/** Where the reports for a recipient go, a host or the makers of the claim set; null where the reader has not chosen. */
export async function readDestination(recipient: string): Promise<Destination | null> {
  return Destination.safeParse(await shelf.get(recipient)).data ?? null;
}

/** All that the reader has chosen: recipient and destination. */
export async function listDestinations(): Promise<{ recipient: string; destination: Destination }[]> {
  const all = await shelf.all();
  return all.flatMap(([recipient, value]) => {
    const destination = Destination.safeParse(value).data;
    return destination ? [{ recipient, destination }] : [];
  });
}

/** Keeps the choice for a recipient. */
export function writeDestination(recipient: string, destination: Destination): Promise<void> {
  return shelf.set(recipient, destination);
}

/** Forgets the choice for a recipient. */
export function dropDestination(recipient: string): Promise<void> {
  return shelf.remove(recipient);
}

/** The token of a container, empty where it has none or is not known any more. */
export async function tokenFor(url: string): Promise<string> {
  const all = await listDestinations();
  const found = all.find(({ destination }) => destination.kind === "server" && destination.url === url);
  return found?.destination.kind === "server" ? found.destination.token : "";
}
