import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { routes } from "@/app/api/v1/openapi.json/routes";
import { SCOPES } from "@/lib/agents/schemas";
import { describeApi } from "@/lib/auth/open-api";

interface Operation {
  summary: string;
  operationId: string;
  parameters?: { name: string; in: string }[];
  requestBody?: { content: { "application/json": { schema: { required?: string[]; properties?: object } } } };
  responses: Record<string, unknown>;
  "x-scope"?: string;
  "x-roles"?: string[];
}

const { paths } = describeApi(routes, "http://127.0.0.1:3000/api/v1") as {
  paths: Record<string, Record<string, Operation>>;
};
const operations = Object.entries(paths).flatMap(([path, each]) =>
  Object.entries(each).map(([method, operation]) => ({
    call: `${method.toUpperCase()} ${path}`,
    ...operation,
  })),
);

function templates(folder: string, path = ""): string[] {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory())
      return templates(`${folder}/${entry.name}`, `${path}/${entry.name.replace(/\[(\w+)\]/, "{$1}")}`);
    return entry.name === "route.ts" && path !== "/openapi.json" ? [path] : [];
  });
}

/** What other programs rely on, of the domains that stand so far. */
const PROMISED = [
  "GET /conversations",
  "GET /conversations/{id}",
  "POST /conversations/{id}/replies",
  "POST /conversations/{id}/notes",
  "POST /conversations/{id}/assign",
  "POST /conversations/{id}/resolve",
  "POST /conversations/{id}/reopen",
  "POST /conversations/{id}/snooze",
  "POST /replies/{id}/retry",
  "POST /replies/{id}/settle",
  "POST /replies/{id}/take-back",
  "DELETE /replies/{id}",
  "POST /replies/preview",
  "POST /attachments",
  "GET /customers/{id}",
  "GET /customers/{id}/history",
  "GET /agents",
  "GET /agents/me",
  "POST /agents",
  "GET /accounts",
  "GET /events",
];

describe("the description of the API", () => {
  it("holds every route that exists, and no other", () => {
    expect(Object.keys(paths).sort()).toEqual(templates("app/api/v1").sort());
    expect(operations.every(({ summary }) => summary.length > 5)).toBe(true);
  });

  it("holds every call that was promised", () => {
    const calls = new Set(operations.map(({ call }) => call));
    expect(PROMISED.filter((call) => !calls.has(call))).toEqual([]);
  });

  it("names each operation once, its path parameters all, and only scopes that exist", () => {
    const ids = operations.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { call, parameters = [], "x-scope": scope } of operations) {
      const inPath = [...call.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(
        parameters.filter((each) => each.in === "path").map(({ name }) => name),
        call,
      ).toEqual(inPath);
      if (scope) expect(SCOPES, call).toContain(scope);
    }
  });

  it("says that no program's key changes agents, teams or keys", () => {
    const changes = operations.filter(({ call }) =>
      /^(POST|PUT|PATCH|DELETE) \/(agents|teams|keys)/.test(call),
    );
    expect(changes.length).toBeGreaterThan(10);
    expect(changes.filter((each) => each["x-scope"])).toEqual([]);
  });

  it("describes bodies by the schemas that check them", () => {
    const create = operations.find(({ call }) => call === "POST /agents");
    const schema = create?.requestBody?.content["application/json"].schema;
    expect(schema?.required).toEqual(["displayName", "email", "initials", "role", "teams", "zone"]);
    expect(create?.responses).toHaveProperty("201");
  });
});
