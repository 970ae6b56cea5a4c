import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";

/**
 * What goes wrong with a request. `lost`: it is done, and the connection cut before any answer. `half`: cut in the middle of the
 * answer. `twice`: two answers to one request. `silent`: no answer at all.
 */
export type Fault = "none" | "error" | "busy" | "lost" | "half" | "twice" | "silent" | "reset";

/** A request as it came. */
export interface Asked {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** What a server answers when nothing goes wrong. */
export interface Answer {
  status: number;
  headers?: Record<string, string>;
  body?: string;
}

/** A server that a test can break and take away. Requests that only read are never broken. */
export abstract class FaultyServer {
  readonly requests: Asked[] = [];
  /** Which fault the next request meets. */
  fault: () => Fault = () => "none";
  /** How often each fault was met. */
  readonly met: Partial<Record<Fault, number>> = {};
  #server: Server | null = null;
  #port = 0;

  /** The same after every restart. */
  get origin(): string {
    return `http://localhost:${this.#port}`;
  }

  /** Address of the container that reports go to. */
  abstract get url(): string;

  /** The names of the reports that it keeps, each as often as it is there. */
  abstract kept(): Promise<string[]>;

  protected abstract answer(asked: Asked): Promise<Answer>;

  /** Begins to listen, on the same port as before. */
  async start(): Promise<void> {
    const server = createServer((request, response) => void this.#meet(request, response));
    await new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(this.#port, "localhost", resolve);
    });
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  /** Goes away: connections are cut, and no new one is taken. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    server?.closeAllConnections();
    await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
  }

  async #meet(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "", url: path = "", headers } = request;
    const body = (await request.toArray().catch(() => null))?.join("") ?? null;
    // The client went away, or was cut off, before all of it had come.
    if (body === null) return;
    const asked = { method, path, headers, body };
    this.requests.push(asked);
    const fault = method === "GET" ? "none" : this.fault();
    if (method !== "GET") this.met[fault] = (this.met[fault] ?? 0) + 1;
    if (fault === "error") response.writeHead(500).end("broken");
    else if (fault === "busy") response.writeHead(429, { "retry-after": "1" }).end();
    else if (fault === "reset") request.socket.destroy();
    else if (fault === "silent") request.socket.once("close", () => response.destroy());
    else give(await this.answer(asked), fault, response);
  }
}

function give({ status, headers = {}, body = "" }: Answer, fault: Fault, response: ServerResponse): void {
  const { socket } = response;
  const head = body === "" ? headers : { ...headers, "content-length": String(Buffer.byteLength(body)) };
  if (fault === "lost") socket?.destroy();
  else if (fault === "half") {
    response.writeHead(status, head);
    response.write(body.slice(0, body.length / 2), () => socket?.destroy());
  } else if (fault === "twice") {
    const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}`);
    const whole = [`HTTP/1.1 ${status} As it is`, ...lines, "", body].join("\r\n");
    socket?.end(whole + whole);
  } else response.writeHead(status, head).end(body);
}
