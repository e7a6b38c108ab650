import { describe, expect, it } from "vitest";
import { listCanaries } from "@/lib/accounts/list-canaries";
import { setCanary } from "@/lib/accounts/set-canary";
import { wantCanary } from "@/lib/accounts/want-canary";
import type { Actor } from "@/lib/context/ctx";
import { queueSystemMail } from "@/lib/replies/system-mail/queue-system-mail";
import { until } from "../support/house-desk";
import { wireDesk } from "../support/wire-desk";

const desk = wireDesk();

async function admin(): Promise<Actor> {
  const { id } = await desk.db.agent.findFirstOrThrow({ where: { role: "admin" } });
  return { type: "agent", agentId: id, role: "admin", teamIds: [] };
}

async function accountOf(where: { handle: string }): Promise<string> {
  const { id } = await desk.db.account.findFirstOrThrow({ where });
  return id;
}

const heard = async () => ({
  interactions: await desk.db.interaction.count(),
  conversations: await desk.db.conversation.count(),
  threads: await desk.db.thread.count(),
  quarantined: await desk.db.quarantine.count(),
});

async function backFor(accountId: string) {
  const ctx = desk.desk.ctx(await admin());
  await until("the account is live", async () => {
    const { healthState } = await desk.db.account.findUniqueOrThrow({ where: { id: accountId } });
    return healthState === "live";
  });
  await wantCanary(ctx, accountId);
  return until("the message to itself is back", async () => {
    const canary = (await listCanaries(ctx)).find((each) => each.accountId === accountId);
    return canary?.last?.state === "returned" ? canary : null;
  });
}

/** From what the provider says it took it at to its receipt here. */
async function isMeasured(accountId: string, delaySeconds: number | null | undefined): Promise<void> {
  const { sentAt, returnedAt } = await desk.db.canary.findFirstOrThrow({
    where: { accountId },
    orderBy: { startedAt: "desc" },
  });
  const took = (returnedAt?.getTime() ?? 0) - (sentAt?.getTime() ?? 0);
  expect(delaySeconds).toBe(Math.max(0, took) / 1000);
}

describe("a message to itself over the real wires of the sandbox", () => {
  it("comes back to an X account from its sibling, is measured, and is in no history and no count", async () => {
    const before = await heard();
    const canary = await backFor(await accountOf({ handle: "@NorthwindHelp" }));
    expect(canary.way).toBe("sibling");
    await isMeasured(canary.accountId, canary.last?.delaySeconds);
    expect(await heard()).toEqual(before);
    const accounts = await desk.db.account.findMany({ where: { channel: "x" } });
    expect(accounts.map(({ lastReceivedAt }) => lastReceivedAt)).toEqual(accounts.map(() => null));
  });

  it("comes back to a mailbox through its own servers, also past the copy in Sent", async () => {
    const before = await heard();
    const canary = await backFor(await accountOf({ handle: "help@northwind.example" }));
    expect(canary.way).toBe("itself");
    await isMeasured(canary.accountId, canary.last?.delaySeconds);
    await new Promise((resolve) => setTimeout(resolve, 5000));
    expect(await heard()).toEqual(before);
  });

  it("can't go over a line, and says so", async () => {
    const line = await desk.db.account.findFirstOrThrow({ where: { channel: "phone" } });
    const ctx = desk.desk.ctx(await admin());
    expect((await listCanaries(ctx)).find(({ accountId }) => accountId === line.id)).toMatchObject({
      way: null,
      obstacle: "no-way",
    });
    const wish = { accountId: line.id, isOn: true, everyMinutes: 5 };
    await expect(setCanary(ctx, wish)).rejects.toMatchObject({ code: "canary-no-way" });
    const agent = desk.desk.ctx(desk.desk.greta);
    await expect(setCanary(agent, wish)).rejects.toMatchObject({ kind: "forbidden" });
  });
});

describe("mail of the desk itself over the real wires", () => {
  const mailsTo = async (to: string) =>
    (await desk.desk.ledger()).filter(
      (row) => row.kind === "mail" && (row as { to?: string }).to === to && row.text.includes("Look at it."),
    );
  const letter = (key: string, recipient: string, agentId: string) => ({
    kind: "alarm" as const,
    key,
    agentId,
    recipient,
    subject: "Somebody waits",
    text: "Look at it.\n",
    html: "<p>Look at it.</p>",
    unsubscribeUrl: "https://desk.example/response-times/alarms",
  });

  it("reaches its agent once, says that no person wrote it, and opens nothing when it or its bounce comes back", async () => {
    const { id } = await desk.db.agent.findFirstOrThrow({ where: { role: "lead" } });
    const to = "ana@northwind.example";
    const before = await heard();
    await queueSystemMail(desk.desk.ctx(), [letter("test:once", to, id)]);
    const row = () => desk.db.systemMail.findUniqueOrThrow({ where: { key: "test:once" } });
    await until("the mail is sent", async () => (await row()).state === "sent");
    const [sent, ...more] = await mailsTo(to);
    expect(more).toEqual([]);
    expect(sent?.externalId).toBe((await row()).messageId);
    // Its copy in Sent is filed and pulled meanwhile.
    await new Promise((resolve) => setTimeout(resolve, 8000));
    const answer = await fetch(`${desk.house.sandboxUrl}/sandbox/bounces`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ messageId: sent?.externalId }),
    });
    expect(answer.status).toBe(201);
    await until("the bounce is read", async () => (await row()).state === "bounced");
    expect(await heard()).toEqual(before);
  });

  it("whose acceptance was never heard is found in Sent and not sent again", async () => {
    const { id } = await desk.db.agent.findFirstOrThrow({ where: { role: "lead" } });
    const fault = { endpoint: "SMTP DATA", cut: "after" };
    await desk.desk.fault(fault);
    const to = "ida.doubt@northwind.example";
    await queueSystemMail(desk.desk.ctx(), [letter("test:doubt", to, id)]);
    await until("the mail is found", async () => {
      const { state } = await desk.db.systemMail.findUniqueOrThrow({ where: { key: "test:doubt" } });
      return state === "sent";
    });
    expect(await mailsTo(to)).toHaveLength(1);
    const attempts = await desk.db.systemAttempt.findMany({ where: { outcome: "unknown" } });
    expect(attempts).toHaveLength(1);
  });
});
