import { type Answer, type Asked, FaultyServer } from "./faulty-server.ts";

const TYPE = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"';
const CONTAINER = "/annotations/";

/**
 * A server that speaks the Web Annotation Protocol and that a test can break. It keeps each report once, by the name that the sender
 * gave it, as docs/reports.md asks of every receiver.
 */
export class AnnotationServer extends FaultyServer {
  /** The reports by their names, as they came. */
  readonly stored = new Map<string, unknown>();
  /** Bodies that a receiver adds to a report when it has decided, by its name. */
  readonly decisions = new Map<string, object[]>();

  override get url(): string {
    return this.origin + CONTAINER;
  }

  override async kept(): Promise<string[]> {
    return [...this.stored.keys()];
  }

  protected override async answer({ method, path, body }: Asked): Promise<Answer> {
    return method === "GET" ? this.#tell(path) : this.#store(body);
  }

  #store(body: string): Answer {
    const annotation = JSON.parse(body) as { canonical: string };
    const name = annotation.canonical;
    const isNew = !this.stored.has(name);
    if (isNew) this.stored.set(name, annotation);
    const location = `${CONTAINER}${name.slice("urn:uuid:".length)}`;
    const headers = { "content-type": TYPE, location, etag: '"1"' };
    return { status: isNew ? 201 : 200, headers, body: JSON.stringify({ ...annotation, id: location }) };
  }

  #tell(path: string): Answer {
    const name = `urn:uuid:${path.slice(CONTAINER.length)}`;
    const annotation = this.stored.get(name) as { body: object[] } | undefined;
    const decision = this.decisions.get(name);
    if (!annotation) return { status: 404 };
    if (!decision) return { status: 304 };
    const told = { ...annotation, body: [...annotation.body, ...decision] };
    return { status: 200, headers: { "content-type": TYPE, etag: '"2"' }, body: JSON.stringify(told) };
  }
}
