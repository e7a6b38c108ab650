import { describe, expect, it } from "vitest";
import { routes } from "@/app/api/v1/openapi.json/routes";
import { describeApi } from "@/lib/auth/open-api";

interface Operation {
  "x-scope"?: string;
  "x-roles"?: string[];
}

const ROOMS =
  /^\/(incidents|mailings|make-goods|claims|publishing|planned-posts|post-holds|affected|mailing-settings)\b|^\/customers\/\{id\}\/(mail-wishes|claims)$/;
const { paths } = describeApi(routes, "http://127.0.0.1:3000/api/v1") as {
  paths: Record<string, Record<string, Operation>>;
};
const doors = Object.entries(paths)
  .filter(([path]) => ROOMS.test(path))
  .flatMap(([path, each]) =>
    Object.entries(each).map(([method, door]) => ({ call: `${method.toUpperCase()} ${path}`, ...door })),
  );
const callsOf = (found: typeof doors) => found.map(({ call }) => call).sort();
const scopeOf = (call: string) => doors.find((door) => door.call === call)?.["x-scope"] ?? null;

/**
 * Open to every colleague whatever their role: what they look at, what they do for a person they may see, what stops a
 * post. Who may write a post the account's teams say. Everything else is a lead's or an admin's.
 */
const FOR_EVERY_AGENT = [
  "GET /customers/{id}/claims",
  "GET /customers/{id}/mail-wishes",
  "GET /incidents",
  "GET /incidents/{id}",
  "GET /incidents/{id}/affected/counts",
  "GET /incidents/{id}/join-rules",
  "GET /incidents/{id}/mailings",
  "GET /incidents/{id}/parts",
  "GET /incidents/{id}/statements",
  "GET /incidents/{id}/timeline",
  "GET /mailings/{id}",
  "GET /planned-posts",
  "GET /planned-posts/{id}",
  "GET /post-holds",
  "GET /publishing/queue",
  "PATCH /planned-posts/{id}",
  "POST /claims/{id}/choose",
  "POST /claims/{id}/late",
  "POST /claims/{id}/link",
  "POST /incidents/{id}/parts",
  "POST /incidents/{id}/parts/leave",
  "POST /planned-posts",
  "POST /planned-posts/{id}/approve",
  "POST /planned-posts/{id}/ask",
  "POST /planned-posts/{id}/cancel",
  "POST /planned-posts/{id}/confirm",
  "POST /planned-posts/{id}/plan",
  "POST /planned-posts/{id}/release",
  "POST /planned-posts/{id}/restore",
  "POST /planned-posts/{id}/return",
  "POST /planned-posts/{id}/settle",
  "POST /planned-posts/{id}/withdraw",
  "POST /post-holds",
  "POST /post-holds/{id}/end",
  "PUT /customers/{id}/mail-wishes",
];
const FOR_ADMINS = ["PUT /mailing-settings"];

describe("the doors of incidents, mailings, offers and posts", () => {
  it("stand open to every agent only where that was meant", () => {
    expect(doors.length).toBeGreaterThan(85);
    expect(callsOf(doors.filter((door) => !door["x-roles"]))).toEqual([...FOR_EVERY_AGENT].sort());
    expect(callsOf(doors.filter((door) => door["x-roles"]?.join() === "admin"))).toEqual(FOR_ADMINS);
    const roles = new Set(doors.flatMap((door) => door["x-roles"]?.join() ?? []));
    expect(roles).toEqual(new Set(["lead,admin", "admin"]));
  });

  it("ask a key for more than sorting conversations where people are written to or named", () => {
    for (const call of ["start", "resume"].map((deed) => `POST /mailings/{id}/${deed}`))
      expect(scopeOf(call), call).toBe("replies:write");
    for (const call of [
      "GET /mailings/{id}/letters",
      "GET /mailings/{id}/left-out",
      "GET /make-goods/{id}/claims",
      "GET /make-goods/{id}/export",
      "GET /incidents/{id}/affected",
      "GET /incidents/{id}/affected/export",
      "GET /customers/{id}/claims",
      "GET /customers/{id}/mail-wishes",
    ])
      expect(scopeOf(call), call).toBe("customers:read");
  });

  it("let no key answer for what a person must: approvals, settling doubts, a person's own choice", () => {
    for (const call of [
      "POST /mailings/{id}/approve",
      "POST /mailings/{id}/ask",
      "POST /mailings/{id}/test",
      "POST /mailings/{id}/letters/{letterId}",
      "POST /claims/{id}/choose",
      "POST /claims/{id}/decide",
      "POST /claims/{id}/link",
      "POST /incidents/{id}/answers",
    ])
      expect(scopeOf(call), call).toBeNull();
  });
});
