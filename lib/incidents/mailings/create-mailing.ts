import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, NotFound, Refused } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { findMailbox } from "./find-mailbox";
import { getMailing } from "./get-mailing";
import type { CreateMailing, Mailing } from "./mailing-schemas";

/**
 * Drafts the next mailing of an open incident; nothing is sent by it. Leads, admins, and programs by their scope. Throws
 * NotFound, Conflict `mailing-incident-closed`, Refused `mailing-no-mailbox`.
 */
export async function createMailing(outer: Ctx, incidentId: string, wish: CreateMailing): Promise<Mailing> {
  if (outer.actor.type !== "program") requireRole(outer.actor, ["lead", "admin"]);
  const id = uuidv7(outer.now(), outer.random);
  await inTransaction(outer, async (ctx) => {
    const [incident] = await ctx.db.$queryRaw<{ state: string }[]>`
      SELECT state FROM "Incident" WHERE id = ${incidentId}::uuid FOR UPDATE`;
    if (!incident) throw new NotFound("not-found");
    if (incident.state === "closed") throw new Conflict("mailing-incident-closed");
    const { accountId, ...words } = wish;
    const mailbox = await requireMailbox(ctx, accountId ?? null);
    await requireOffer(ctx, incidentId, wish.makeGoodId);
    const last = await ctx.db.mailing.aggregate({ where: { incidentId }, _max: { number: true } });
    await ctx.db.mailing.create({
      data: {
        ...words,
        id,
        incidentId,
        number: (last._max.number ?? 0) + 1,
        accountId: mailbox,
        createdById: ctx.actor.type === "agent" ? ctx.actor.agentId : null,
        createdAt: ctx.now(),
      },
    });
    await writeEntry(ctx, { action: "mailing.created", subject: "mailing", subjectId: id });
  });
  return getMailing(outer, id);
}

/** The mailbox it is to leave from, the desk's first where none is named. Throws Refused `mailing-no-mailbox`. */
export async function requireMailbox(ctx: Ctx, accountId: string | null): Promise<string> {
  const mailbox = await findMailbox(ctx, accountId);
  if (!mailbox) throw new Refused("mailing-no-mailbox");
  return mailbox.accountId;
}

/** The offer it is to carry is one of its incident. Throws NotFound. */
export async function requireOffer(ctx: Ctx, incidentId: string, makeGoodId: string | null): Promise<void> {
  if (makeGoodId === null) return;
  if ((await ctx.db.makeGood.count({ where: { id: makeGoodId, incidentId } })) === 0)
    throw new NotFound("not-found");
}
