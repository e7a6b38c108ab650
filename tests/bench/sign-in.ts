import { randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import { Client } from "pg";
import type { TestHouse } from "../support/house";

/** The cookie of a session made for this agent, as the sign-in page would set it. */
export async function cookieOf(house: TestHouse, email: string): Promise<string> {
  const client = new Client({ connectionString: house.databaseUrl });
  await client.connect();
  const sessionId = randomUUID();
  await client.query(
    `insert into "Session" (id, "agentId", "createdAt", "lastSeenAt") select $1, id, now(), now() from "Agent" where email = $2`,
    [sessionId, email],
  );
  await client.end();
  const token = await encode({ token: { sessionId }, secret: house.env.AUTH_SECRET ?? "" });
  return `caret.session=${token}`;
}

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** Cookies of so many agents of the care team, each with initials of their own: the desk answers each 60 times a second at most. */
export async function crewOf(house: TestHouse, count: number): Promise<string[]> {
  const client = new Client({ connectionString: house.databaseUrl });
  await client.connect();
  const emails = Array.from({ length: count }, (_, n) => `crew${n}@northwind.example`);
  for (const [n, email] of emails.entries()) {
    const id = randomUUID();
    await client.query(
      `insert into "Agent" (id, "displayName", email, role, languages, "createdAt") values ($1, $2, $3, 'agent', '{}', now())`,
      [id, `Crew ${n}`, email],
    );
    await client.query(
      `insert into "TeamMember" ("teamId", "agentId") select id, $1 from "Team" where name = 'Care'`,
      [id],
    );
    await client.query(
      `insert into "InitialsHolder" (id, "agentId", initials, "fromAt") values ($1, $2, $3, now() - interval '1 year')`,
      [randomUUID(), id, `Z${LETTERS[Math.floor(n / 26) % 26]}${LETTERS[n % 26]}`],
    );
  }
  await client.end();
  return Promise.all(emails.map((email) => cookieOf(house, email)));
}
