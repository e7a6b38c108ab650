import { randomBytes } from "node:crypto";
import path from "node:path";
import { registry } from "@/lib/channels/registry";
import type { Actor, Ctx } from "@/lib/context/ctx";
import { createVault } from "@/lib/context/vault";
import { createBell } from "@/lib/db/bell";
import { type Database, openDatabase } from "@/lib/db/client";
import { diskFiles } from "@/lib/files/file-store";
import type { TestHouse } from "./house";

export interface HouseDesk {
  database: Database;
  ctx(actor?: Actor): Ctx;
  /** Greta of care. */
  greta: Actor & { type: "agent" };
  /** A call of the sandbox's X, as this person. */
  x(
    as: string,
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{ status: number; body: Record<string, unknown> }>;
  fault(fault: Record<string, unknown>): Promise<void>;
  ledger(): Promise<LedgerRow[]>;
  requests(): Promise<{ method: string; path: string; status: number }[]>;
  close(): Promise<void>;
}

export interface LedgerRow {
  n: number;
  kind: string;
  account: string;
  externalId: string;
  text: string;
  inReplyTo?: string;
  native: boolean;
}

/** The desk of a running house, reached as its web process reaches it: by verbs over its database. */
export async function openHouseDesk(house: TestHouse): Promise<HouseDesk> {
  const database = openDatabase(house.databaseUrl, 6);
  const shared = {
    db: database.db,
    now: () => new Date(),
    random: (size: number) => new Uint8Array(randomBytes(size)),
    files: diskFiles(path.resolve(house.env.CARET_DATA ?? "", "files")),
    bell: createBell(database.pool),
    traits: new Map(registry.map(({ traits }) => [traits.name, traits])),
    vault: createVault(house.env.AUTH_SECRET ?? ""),
    world: "sandbox" as const,
  };
  const agent = await database.db.agent.findUniqueOrThrow({ where: { email: "greta@northwind.example" } });
  const members = await database.db.teamMember.findMany({ where: { agentId: agent.id } });
  const get = async <T>(where: string) => {
    const answer = await fetch(`${house.sandboxUrl}${where}`);
    return ((await answer.json()) as { data: T[] }).data;
  };
  return {
    database,
    ctx: (actor = { type: "system", task: "test" }) => ({ ...shared, actor }),
    greta: { type: "agent", agentId: agent.id, role: "agent", teamIds: members.map(({ teamId }) => teamId) },
    async x(as, method, where, body) {
      const headers = { authorization: `Bearer sandbox-${as}`, "content-type": "application/json" };
      const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) };
      const answer = await fetch(`${house.sandboxUrl}${where}`, init);
      return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
    },
    async fault(fault) {
      const headers = { "content-type": "application/json" };
      const init = { method: "POST", headers, body: JSON.stringify(fault) };
      const answer = await fetch(`${house.sandboxUrl}/sandbox/faults`, init);
      if (answer.status !== 201) throw new Error(`the fault was not taken: ${await answer.text()}`);
    },
    ledger: () => get<LedgerRow>("/sandbox/ledger"),
    requests: () => get("/sandbox/requests"),
    close: () => database.close(),
  };
}

/** Waits until the question has an answer; fails with the question's name. */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null | undefined | false>,
  ms = 100_000,
): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`not within ${ms} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
