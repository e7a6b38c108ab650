import { randomBytes } from "node:crypto";
import { registry } from "@/lib/channels/registry";
import type { Ctx } from "@/lib/context/ctx";
import { createVault } from "@/lib/context/vault";
import { createBell } from "@/lib/db/bell";
import { type Database, openDatabase } from "@/lib/db/client";
import { diskFiles } from "@/lib/files/file-store";
import { startHouse } from "../support/house";
import { differences } from "../support/report-check";
import { bystandersOf, quarterOf } from "../support/report-quarter";
import { idOf, type Places, storeQuarter } from "../support/report-store";

const NOW = new Date("2026-11-23T09:00:00Z");
const FROM = new Date("2026-08-24T22:00:00Z");

/** A made-up quarter stored and derived by the desk's own rules: how many of its figures are as they were known before. */
export async function benchReportQuarter(count: number, say: (line: string) => void): Promise<string> {
  const house = await startHouse({ parts: [], seed: false });
  const database = openDatabase(house.databaseUrl, 6);
  try {
    const ctx = contextOf(database);
    const places = await placesOf(ctx);
    const known = quarterOf(count, FROM, NOW, 4);
    const bystanders = bystandersOf(Math.floor(count / 20), FROM, NOW, 7);
    let begun = performance.now();
    await storeQuarter(ctx, places, known, bystanders);
    const stored = Math.round((performance.now() - begun) / 1000);
    say(`${count} conversations stored and derived in ${stored} s`);
    begun = performance.now();
    const { compared, differing } = await differences({
      ctx,
      places,
      known,
      bystanders,
      from: FROM,
      to: NOW,
    });
    const taken = Math.round((performance.now() - begun) / 1000);
    const lines = differing.slice(0, 20).map((line) => `\n  ${line}`);
    return `${count} conversations, ${compared} figures compared in ${taken} s: ${compared - differing.length} equal, ${differing.length} not${lines.join("")}`;
  } finally {
    await database.close();
    await house.stop();
  }
}

function contextOf(database: Database): Ctx {
  return {
    db: database.db,
    actor: { type: "system", task: "bench" },
    now: () => NOW,
    random: (size) => new Uint8Array(randomBytes(size)),
    files: diskFiles(".test/files/quarter"),
    bell: createBell(database.pool),
    traits: new Map(registry.map(({ traits }) => [traits.name, traits])),
    vault: createVault("a secret of the bench, long enough to be one"),
    world: "sandbox",
  };
}

async function placesOf({ db }: Ctx): Promise<Places> {
  const ids = (kind: number, count: number) => Array.from({ length: count }, (_, n) => idOf(kind, n));
  const places = { teams: ids(20, 2), accounts: ids(21, 3), agents: ids(22, 4) };
  await db.team.createMany({
    data: places.teams.map((id, n) => ({ id, name: `Team ${n}`, createdAt: NOW })),
  });
  await db.account.createMany({
    data: places.accounts.map((id, n) => ({
      ...{
        id,
        channel: n === 2 ? "email" : "x",
        purpose: "care",
        handle: `account${n}`,
        displayName: `Account ${n}`,
      },
      createdAt: NOW,
    })),
  });
  await db.agent.createMany({
    data: places.agents.map((id, n) => ({
      ...{ id, displayName: `Agent ${n}`, email: `agent${n}@x.example`, role: "agent", createdAt: NOW },
    })),
  });
  return places;
}
