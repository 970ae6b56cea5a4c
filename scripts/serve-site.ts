import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** Hosts that the extension runs on by itself and that a launched browser finds on this machine. */
export const LOCAL_HOSTS = ["iliveok.com", "en.iliveok.com", "nl.iliveok.com", "ilive.com.ua"] as const;
export type LocalHost = (typeof LOCAL_HOSTS)[number];

/** A site on this machine, reachable under any of `LOCAL_HOSTS` and, for other places, as `localhost`. */
export type Site = {
  /** `http://nl.iliveok.com:40123/article.html` */
  url: (host: LocalHost | "localhost", path: string) => string;
  close: () => Promise<void>;
};

const TYPES: Record<string, string> = {
  html: "text/html; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  png: "image/png",
};

/** As hosts of public files send them: any page may read them. */
const HEADERS = { "cache-control": "no-store", "access-control-allow-origin": "*" };

function typeOf(path: string): string {
  return TYPES[path.slice(path.lastIndexOf(".") + 1)] ?? "application/octet-stream";
}

/**
 * Serves pages from memory on a free loopback port: path → content. The map may be added to while the site runs. Browsers ask for
 * a favicon unbidden; an empty answer keeps their console quiet.
 */
export async function serveSite(pages: ReadonlyMap<string, string | Buffer>): Promise<Site> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const page = pages.get(path);
    if (page !== undefined) response.writeHead(200, { ...HEADERS, "content-type": typeOf(path) }).end(page);
    else response.writeHead(path === "/favicon.ico" ? 204 : 404, HEADERS).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: (host, path) => `http://${host}:${port}${path}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
