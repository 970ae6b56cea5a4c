import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BASE, READY_MS, type StartedInbox, startInbox } from "./start-inbox.ts";

interface Operation {
  summary?: string;
  parameters?: { name: string; in: string; required?: boolean; schema?: object }[];
  requestBody?: { content: Record<string, object> };
  responses: Record<string, { description?: string }>;
  security?: Record<string, string[]>[];
}
interface Document {
  openapi: string;
  info: { title: string; version: string };
  servers: { url: string }[];
  components: { securitySchemes: Record<string, { type: string; scheme: string }> };
  paths: Record<string, Record<string, Operation>>;
}

let started: StartedInbox;
let api: Document;
beforeAll(async () => {
  started = await startInbox();
  api = (await started.app.inject({ url: "/openapi.json" })).json();
}, READY_MS);
afterAll(() => started.stop());

function operations(): { path: string; method: string; operation: Operation }[] {
  return Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
}

describe("the OpenAPI document", () => {
  test("has what OpenAPI 3.1 asks of it, and names this inbox as its server", () => {
    expect(api.openapi).toMatch(/^3\.1\.\d$/);
    expect(api.info.title).not.toBe("");
    expect(api.info.version).not.toBe("");
    expect(api.servers).toEqual([{ url: BASE }]);
  });

  test("describes every address for programs, and none of the editors' pages", () => {
    const told = operations().map(({ path, method }) => `${method} ${path}`);
    expect(told.sort()).toEqual([
      "delete /reports/{publisher}/{id}",
      "get /feeds/{publisher}.atom",
      "get /healthz",
      "get /metrics",
      "get /reports/{publisher}/",
      "get /reports/{publisher}/{id}",
      "options /reports/{publisher}/",
      "options /reports/{publisher}/{id}",
      "post /reports/{publisher}/",
    ]);
  });

  test("names every part of an address as a parameter that is required", () => {
    for (const { path, method, operation } of operations()) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const told = (operation.parameters ?? []).filter((parameter) => parameter.in === "path");
      expect(told.map(({ name }) => name).sort(), `${method} ${path}`).toEqual(inPath.sort());
      expect(told.every(({ required }) => required === true)).toBe(true);
    }
  });

  test("says of every operation what it is for, and of every answer what it means", () => {
    for (const { path, method, operation } of operations()) {
      expect(operation.summary, `${method} ${path}`).toBeTruthy();
      const answers = Object.entries(operation.responses);
      expect(answers.length).toBeGreaterThan(0);
      for (const [status, { description }] of answers) {
        expect(status).toMatch(/^[1-5]\d\d$/);
        expect(description, `${method} ${path} ${status}`).toBeTruthy();
      }
    }
  });

  test("asks for tokens of kinds that it defines", () => {
    const kinds = Object.keys(api.components.securitySchemes);
    for (const { operation } of operations())
      for (const kind of (operation.security ?? []).flatMap((one) => Object.keys(one))) expect(kinds).toContain(kind);
  });

  test("tells the types that a report may be posted as", () => {
    const post = api.paths["/reports/{publisher}/"]?.["post"];
    expect(Object.keys(post?.requestBody?.content ?? {})).toEqual(["application/ld+json", "application/json"]);
  });
});
