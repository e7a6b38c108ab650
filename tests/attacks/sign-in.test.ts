import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hashPassword, verifyPassword } from "@/lib/agents/password-hash";
import { signIn } from "@/lib/agents/sign-in";
import { ownUrl } from "@/lib/auth/next-auth-options";
import { type Desk, seedDesk } from "../support/conversation-rows";
import { type TestDatabase, testDatabase } from "../support/database";

let database: TestDatabase;
let desk: Desk;
beforeAll(async () => {
  database = await testDatabase(new Date());
  desk = await seedDesk(database);
});
afterAll(() => database.drop());

const median = (numbers: number[]) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

const ELSEWHERE = [
  "//evil.example",
  "\\\\evil.example",
  "/\\evil.example",
  "https:evil.example",
  "https://evil.example/inbox",
  "javascript:alert(1)",
  "data:text/html,x",
  "http://127.0.0.1:3000@evil.example/",
  "\u0000//evil.example",
];

describe("an attacker before the door", () => {
  it("learns from no answer's time whether a name is known (A38)", async () => {
    const stored = await hashPassword("correct horse battery");
    const took = async (hash: string | null) => {
      const started = performance.now();
      expect(await verifyPassword("wrong", hash)).toBe(false);
      return performance.now() - started;
    };
    const [known, unknown]: [number[], number[]] = [[], []];
    for (let i = 0; i < 5; i++) {
      known.push(await took(stored));
      unknown.push(await took(null));
    }
    const ratio = median(known) / median(unknown);
    expect(ratio).toBeGreaterThan(1 / 3);
    expect(ratio).toBeLessThan(3);
  });

  it("is slowed by name however often the address changes, and only that name waits (A37)", async () => {
    const passwordHash = await hashPassword("correct horse battery");
    for (const { agentId } of [desk.greta, desk.linda])
      await database.db.agent.update({ where: { id: agentId }, data: { passwordHash } });
    const tryAs = (name: string, password: string, address: string) => {
      const email = `${name}@northwind.example`;
      return signIn(database.ctx({ type: "public" }), { email, password, code: "", address });
    };
    const codes: string[] = [];
    for (let i = 0; i < 7; i++)
      await tryAs("greta", "a wrong password", `203.0.113.${i}`).catch(({ code }) => codes.push(code));
    expect(codes.slice(0, 5)).toEqual(Array(5).fill("sign-in-wrong"));
    expect(codes[5]).toBe("sign-in-wait");
    await expect(tryAs("linda", "correct horse battery", "203.0.113.1")).resolves.toBeDefined();
    const entries = await database.db.auditEntry.findMany({ where: { action: "session.refused" } });
    expect(entries.length).toBeGreaterThan(4);
    expect(JSON.stringify(entries.map(({ values }) => values))).not.toContain("a wrong password");
  });

  it.each(ELSEWHERE)("leads nobody from the sign-in page to %j (A41)", (callbackUrl) => {
    const base = "http://127.0.0.1:3000";
    expect(new URL(ownUrl(callbackUrl, base)).origin).toBe(base);
  });
});
