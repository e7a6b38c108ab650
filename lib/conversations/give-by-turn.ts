import type { Ctx } from "@/lib/context/ctx";
import { readWatch, type Watcher } from "@/lib/coverage/read-watch";
import { type Candidate, nearestBar, nextInTurn } from "@/lib/coverage/rules/assignment";
import { listTakenOff } from "./abuse/list-taken-off";
import { recordActs } from "./record-acts";
import { askedOf, type Shareable } from "./rules/asked-of";
import type { Shared } from "./share-schemas";

export type Free = Shareable & { id: string; customerId: string };
type Turn = Candidate & Pick<Watcher, "displayName">;

/** Gives these to those whose turn it is, one after another. The caller has locked them and seen that they are free. */
export async function giveByTurn(ctx: Ctx, free: readonly Free[]): Promise<Shared> {
  const nowMs = ctx.now().getTime();
  const [people, takenOff, lastGiven, skills, policy] = await Promise.all([
    readWatch(ctx),
    listTakenOff(
      ctx,
      free.map(({ customerId }) => customerId),
    ),
    ctx.db.lastGiven.findMany(),
    ctx.db.skill.findMany({ where: { retiredAt: null }, select: { name: true } }),
    ctx.db.coverPolicy.findUniqueOrThrow({ where: { id: 1 }, select: { quietMinutes: true } }),
  ]);
  const given = new Map(lastGiven.map(({ agentId, givenAt }) => [agentId, givenAt.getTime()]));
  const turns: Turn[] = people.map((person) => ({
    ...person,
    lastGivenMs: given.get(person.agentId) ?? null,
  }));
  const rules = { nowMs, ...policy, plansShifts: people.some(({ hasShifts }) => hasShifts) };
  const known = new Set(skills.map(({ name }) => name));
  const shared: Shared = { given: [], left: [] };
  for (const [place, conversation] of free.entries()) {
    const newest = ctx.traits
      .get(conversation.lastChannel)
      ?.audiences.find(({ audience }) => audience === conversation.lastAudience)?.kind;
    const matter = askedOf(conversation, newest, known);
    const able = turns.filter(({ agentId }) => !takenOff.has(`${agentId} ${conversation.customerId}`));
    const next = nextInTurn(able, matter, rules);
    if (!next) {
      shared.left.push({ conversationId: conversation.id, bar: nearestBar(able, matter, rules) });
      continue;
    }
    next.open += 1;
    // Of several at once each is a little later than the one before.
    next.lastGivenMs = nowMs + place / free.length;
    const { agentId, displayName, open, capacity } = next;
    const { language } = matter;
    shared.given.push({
      conversationId: conversation.id,
      agent: { id: agentId, displayName },
      language,
      skills: [...matter.skills],
      open,
      capacity,
    });
  }
  await write(ctx, shared);
  return shared;
}

async function write(ctx: Ctx, { given }: Shared): Promise<void> {
  if (given.length === 0) return;
  const rows = given.map(({ conversationId, agent }) => ({ id: conversationId, agentId: agent.id }));
  await ctx.db.$executeRaw`
    UPDATE "Conversation" c SET "assigneeId" = g."agentId", "changeNumber" = c."changeNumber" + 1
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS g(id uuid, "agentId" uuid)
    WHERE c.id = g.id AND c."assigneeId" IS NULL AND c.status = 'open'`;
  await recordActs(
    ctx,
    given.map(({ conversationId, agent, language, skills, open, capacity }) => ({
      conversationId,
      kind: "assigned",
      values: { from: null, to: agent.id, by: "turn", language, skills, open, capacity },
    })),
  );
  await ctx.db.$executeRaw`
    INSERT INTO "LastGiven" ("agentId", "givenAt")
    SELECT DISTINCT g."agentId", ${ctx.now()}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS g("agentId" uuid)
    ON CONFLICT ("agentId") DO UPDATE SET "givenAt" = excluded."givenAt"`;
}
