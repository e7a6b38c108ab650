import { hashPassword } from "@/lib/agents/password-hash";
import { settleWorld } from "@/lib/context/desk-world";
import { createVault } from "@/lib/context/vault";
import { openDatabase, type RootDb } from "@/lib/db/client";
import { newId } from "./new-id";
import { seedAccounts } from "./seed-accounts";
import { seedGoodwill } from "./seed-goodwill";
import { seedHours } from "./seed-hours";
import { seedIntegrations } from "./seed-integrations";
import { seedBriefing, seedKnowledge } from "./seed-knowledge";
import { seedLine } from "./seed-line";
import { seedListening } from "./seed-listening";
import { seedMacros } from "./seed-macros";
import { seedMailbox } from "./seed-mailbox";
import { seedReasons } from "./seed-reasons";
import { seedShifts } from "./seed-shifts";

interface SeedHouse {
  databaseUrl: string;
  childEnv: Record<string, string>;
}

export const PEOPLE = [
  {
    name: "Greta Tamm",
    email: "greta@northwind.example",
    initials: "GT",
    role: "agent",
    team: "Care",
    zone: "Europe/Tallinn",
  },
  {
    name: "Linda Moss",
    email: "linda@northwind.example",
    initials: "LM",
    role: "agent",
    team: "Care",
    zone: "Europe/London",
  },
  {
    name: "Noah Lind",
    email: "noah@northwind.example",
    initials: "NL",
    role: "agent",
    team: "Brand",
    zone: "Europe/Stockholm",
  },
  {
    name: "Ana Ruiz",
    email: "ana@northwind.example",
    initials: "AR",
    role: "lead",
    team: "Care",
    zone: "Europe/Madrid",
  },
  {
    name: "Ida Holm",
    email: "admin@northwind.example",
    initials: "IH",
    role: "admin",
    team: "Care",
    zone: "Europe/Copenhagen",
  },
] as const;

/**
 * Fills a new sandbox desk: its people, teams, accounts, contact reasons and targets. What customers wrote comes in over
 * the wire afterwards. Answers false, and changes nothing, on a desk that has agents.
 */
export async function freshSeed(house: SeedHouse, { withShifts = false } = {}): Promise<boolean> {
  const database = openDatabase(house.databaseUrl, 2);
  try {
    await settleWorld(database.db, "sandbox");
    if ((await database.db.agent.count()) > 0) return false;
    const vault = createVault(house.childEnv.AUTH_SECRET ?? "");
    const teams = await seedTeams(database.db);
    await seedAgents(database.db, teams, house.childEnv.CARET_DEMO_PASSWORD ?? "northwind");
    await seedAccounts(database.db, teams, vault);
    await seedMailbox(database.db, teams);
    await seedLine(database.db, teams);
    await seedHours(database.db);
    await seedReasons(database.db);
    await seedIntegrations(database.db, vault);
    await seedGoodwill(database.db);
    await seedMacros(database.db);
    await seedKnowledge(database.db);
    if (withShifts) await seedShifts(database.db);
    if (withShifts) await seedBriefing(database.db);
    if (withShifts) await seedListening(database.db);
    return true;
  } finally {
    await database.close();
  }
}

async function seedTeams(db: RootDb): Promise<Map<string, string>> {
  const teams = new Map([
    ["Care", newId()],
    ["Brand", newId()],
  ]);
  const createdAt = new Date();
  await db.team.createMany({ data: [...teams].map(([name, id]) => ({ id, name, createdAt })) });
  return teams;
}

async function seedAgents(db: RootDb, teams: Map<string, string>, password: string): Promise<void> {
  const passwordHash = await hashPassword(password);
  const createdAt = new Date();
  for (const person of PEOPLE) {
    const id = newId();
    const teamId = teams.get(person.team) ?? "";
    await db.agent.create({
      data: {
        id,
        displayName: person.name,
        email: person.email,
        role: person.role,
        zone: person.zone,
        passwordHash,
        createdAt,
      },
    });
    await db.initialsHolder.create({
      data: { id: newId(), agentId: id, initials: person.initials, fromAt: new Date(0) },
    });
    await db.teamMember.create({ data: { teamId, agentId: id } });
  }
}
