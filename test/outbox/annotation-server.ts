/** An annotation server in memory that keeps each report once, by the name that its sender gave it. */
export class MemoryServer {
  /** Reports by their name, each with how often it was posted. */
  readonly stored = new Map<string, number>();
  readonly requests: { method: string; headers: Headers; redirect: string | undefined }[] = [];
  /** What the next requests get instead of an answer as it should be, first come, first served. */
  readonly faults: ((store: () => Response) => Response | Promise<Response>)[] = [];

  /** What a report can be deleted by; null where this server gives nothing. */
  deletion: string | null = null;

  readonly fetch = async (url: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    this.requests.push({ method: init.method ?? "GET", headers: new Headers(init.headers), redirect: init.redirect });
    const store = (): Response => {
      const { canonical } = JSON.parse(String(init.body)) as { canonical: string };
      const times = (this.stored.get(canonical) ?? 0) + 1;
      this.stored.set(canonical, times);
      const headers = {
        location: `${url}${canonical.slice(9)}`,
        etag: '"1"',
        ...(this.deletion !== null && { "claimscope-deletion-token": this.deletion }),
      };
      return new Response(String(init.body), { status: times === 1 ? 201 : 200, headers });
    };
    if (init.method === "DELETE") return this.#delete(init);
    const fault = this.faults.shift();
    if (fault) return fault(store);
    // Nothing new about what it has.
    return init.method === "POST" ? store() : new Response(null, { status: 304 });
  };

  #delete({ headers }: RequestInit): Response {
    const isAllowed = new Headers(headers).get("authorization") === `Bearer ${this.deletion}`;
    return new Response(null, { status: isAllowed ? 204 : 403 });
  }
}
