import { randomBytes } from "node:crypto";
import { hashPassword } from "@/lib/agents/password-hash";
import { openDatabase } from "@/lib/db/client";

const LOOPBACK = /^(127(\.\d{1,3}){3}|localhost|::1)$/;

/**
 * The demo people's password. On a desk that others can reach it is made up anew at every start, so that nobody gets in
 * with the one everybody knows; else it is null and stays as it was.
 */
export async function guardDemoPassword(databaseUrl: string, host: string): Promise<string | null> {
  if (LOOPBACK.test(host)) return null;
  const password = randomBytes(12).toString("base64url");
  const database = openDatabase(databaseUrl, 1);
  try {
    const passwordHash = await hashPassword(password);
    await database.db.agent.updateMany({
      where: { email: { endsWith: "@northwind.example" } },
      data: { passwordHash },
    });
    return password;
  } finally {
    await database.close();
  }
}
