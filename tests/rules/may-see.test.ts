import { describe, expect, it } from "vitest";
import { isBarred, maySee, sightOf } from "@/lib/agents/rules/may-see";
import type { Actor } from "@/lib/context/ctx";

const agent = (role: "agent" | "lead" | "admin", teamIds: string[]): Actor => ({
  type: "agent",
  agentId: "a",
  role,
  teamIds,
});

describe("who may see a conversation", () => {
  it.each<[string, Actor, string | null, boolean]>([
    ["an agent, of their team", agent("agent", ["care"]), "care", true],
    ["an agent, of no team", agent("agent", ["care"]), null, true],
    ["an agent, of another team", agent("agent", ["care"]), "brand", false],
    ["an agent without a team, of none", agent("agent", []), null, true],
    ["an agent without a team, of one", agent("agent", []), "care", false],
    ["a lead, of another team", agent("lead", ["care"]), "brand", false],
    ["an admin, of any team", agent("admin", []), "brand", true],
    ["a program, of any team", { type: "program", keyId: "k", name: "n", scopes: [] }, "brand", true],
    ["a task of the desk", { type: "system", task: "t" }, "brand", true],
    ["a webhook, even of no team", { type: "webhook", channel: "x" }, null, false],
    ["the public, even of no team", { type: "public" }, null, false],
  ])("%s", (_, actor, teamId, seen) => {
    expect(maySee(actor, { teamId })).toBe(seen);
  });

  it("gives an admin everything whatever their teams", () => {
    expect(sightOf(agent("admin", ["care"]))).toEqual({ kind: "everything" });
  });

  it("keeps private words of a barred account, and no others", () => {
    const barred = new Set(["brand"]);
    expect(isBarred(barred, { audience: "private", accountId: "brand" })).toBe(true);
    expect(isBarred(barred, { audience: "public", accountId: "brand" })).toBe(false);
    expect(isBarred(barred, { audience: "private", accountId: "care" })).toBe(false);
    expect(isBarred(barred, { audience: "private", accountId: null })).toBe(false);
  });
});
