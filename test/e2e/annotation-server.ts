import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * What goes wrong with a request. `lost`: the report is stored, and the connection cut before any answer. `half`: cut in the middle of
 * the answer. `twice`: two answers to one request. `silent`: no answer at all.
 */
export type Fault = "none" | "error" | "busy" | "lost" | "half" | "twice" | "silent" | "reset";

const TYPE = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"';
const CONTAINER = "/annotations/";

/**
 * A server that speaks the Web Annotation Protocol and that a test can break. It keeps each report once, by the name that the sender
 * gave it, as docs/reports.md asks of every receiver.
 */
export class AnnotationServer {
  /** The reports by their names, as they came. */
  readonly stored = new Map<string, unknown>();
  /** Bodies that a receiver adds to a report when it has decided, by its name. */
  readonly decisions = new Map<string, object[]>();
  readonly requests: { method: string; headers: IncomingMessage["headers"]; body: string }[] = [];
  /** Which fault the next request meets. */
  fault: () => Fault = () => "none";
  /** How often each fault was met. */
  readonly met: Partial<Record<Fault, number>> = {};
  #server: Server | null = null;
  #port = 0;

  /** Address of the container, the same after every restart. */
  get url(): string {
    return `http://localhost:${this.#port}${CONTAINER}`;
  }

  /** Begins to listen, on the same port as before. */
  async start(): Promise<void> {
    const server = createServer((request, response) => void this.#answer(request, response));
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

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    this.requests.push({ method: request.method ?? "", headers: request.headers, body });
    if (request.method === "GET") return this.#tell(request, response);
    const fault = this.fault();
    this.met[fault] = (this.met[fault] ?? 0) + 1;
    if (fault === "error") response.writeHead(500).end("broken");
    else if (fault === "busy") response.writeHead(429, { "retry-after": "1" }).end();
    else if (fault === "reset") request.socket.destroy();
    else if (fault === "silent") request.socket.once("close", () => response.destroy());
    else this.#store(body, fault, request, response);
  }

  #store(body: string, fault: Fault, request: IncomingMessage, response: ServerResponse): void {
    const annotation = JSON.parse(body) as { canonical: string };
    const name = annotation.canonical;
    const isNew = !this.stored.has(name);
    if (isNew) this.stored.set(name, annotation);
    const location = `${CONTAINER}${name.slice("urn:uuid:".length)}`;
    const answer = JSON.stringify({ ...annotation, id: location });
    const head = { "content-type": TYPE, location, etag: '"1"', "content-length": Buffer.byteLength(answer) };
    const { socket } = request;
    if (fault === "lost") socket.destroy();
    else if (fault === "half") {
      response.writeHead(201, head);
      response.write(answer.slice(0, answer.length / 2), () => socket.destroy());
    } else if (fault === "twice") {
      const lines = Object.entries(head).map(([key, value]) => `${key}: ${value}`);
      const whole = ["HTTP/1.1 201 Created", ...lines, "", answer].join("\r\n");
      socket.end(whole + whole);
    } else response.writeHead(isNew ? 201 : 200, head).end(answer);
  }

  #tell(request: IncomingMessage, response: ServerResponse): void {
    const name = `urn:uuid:${request.url?.slice(CONTAINER.length)}`;
    const annotation = this.stored.get(name) as { body: object[] } | undefined;
    const decision = this.decisions.get(name);
    if (!annotation) response.writeHead(404).end();
    else if (!decision) response.writeHead(304).end();
    else {
      const told = { ...annotation, body: [...annotation.body, ...decision] };
      response.writeHead(200, { "content-type": TYPE, etag: '"2"' }).end(JSON.stringify(told));
    }
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
