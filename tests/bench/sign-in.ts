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
