import { maySee } from "@/lib/agents/rules/may-see";
import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, Invalid, NotFound } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { getDeskPage } from "./get-desk-page";
import { pageFault } from "./rules/page-fault";
import type { ChangeDeskPage, DeskPage, SaveDeskPage } from "./schemas";

const LEADS = ["lead", "admin"] as const;

/** Keeps a new desk page as its first version. Leads and admins. Throws Invalid `page-…`, NotFound for another's team. */
export async function createDeskPage(outer: Ctx, wish: SaveDeskPage): Promise<DeskPage> {
  const { agentId } = requireRole(outer.actor, LEADS);
  const id = await inTransaction(outer, async (ctx) => {
    const [id, now] = [uuidv7(ctx.now(), ctx.random), ctx.now()];
    const kept = await keepable(ctx, wish);
    await ctx.db.deskPage.create({
      data: {
        id,
        ...kept,
        ownerId: wish.ownerId ?? agentId,
        createdAt: now,
        changedAt: now,
        changedById: agentId,
      },
    });
    await keepVersion(ctx, { id, version: 1, ...kept }, agentId);
    await writeEntry(ctx, { action: "desk-page.created", subject: "desk-page", subjectId: id });
    return id;
  });
  return getDeskPage(outer, id);
}

/** Writes a page anew as its next version. Leads and admins. Throws as above, and Conflict `page-changed`. */
export async function changeDeskPage(
  outer: Ctx,
  id: string,
  { version, ...wish }: ChangeDeskPage,
): Promise<DeskPage> {
  const { agentId } = requireRole(outer.actor, LEADS);
  await inTransaction(outer, async (ctx) => {
    await getDeskPage(ctx, id);
    const kept = await keepable(ctx, wish);
    const owner = wish.ownerId === undefined ? {} : { ownerId: wish.ownerId };
    const { count } = await ctx.db.deskPage.updateMany({
      where: { id, version, retiredAt: null },
      data: { ...kept, ...owner, version: { increment: 1 }, changedAt: ctx.now(), changedById: agentId },
    });
    if (count === 0) throw new Conflict("page-changed");
    await keepVersion(ctx, { id, version: version + 1, ...kept }, agentId);
    await writeEntry(ctx, { action: "desk-page.changed", subject: "desk-page", subjectId: id });
  });
  return getDeskPage(outer, id);
}

async function keepable(ctx: Ctx, wish: SaveDeskPage) {
  const fault = pageFault(wish);
  if (fault) throw new Invalid(fault.code, fault.values);
  const { language, teamId, tags } = wish;
  if (!maySee(ctx.actor, { teamId })) throw new NotFound("not-found");
  if (teamId && (await ctx.db.team.count({ where: { id: teamId } })) === 0) throw new NotFound("not-found");
  const [title, body] = [wish.title.trim().normalize("NFC"), wish.body.trim().normalize("NFC")];
  const reviewOn = wish.reviewOn ? new Date(`${wish.reviewOn}T00:00:00Z`) : null;
  const searched = [title, ...tags, body].join("\n");
  return { title, body, language, teamId, tags: [...new Set(tags)], reviewOn, searched };
}

async function keepVersion(
  ctx: Ctx,
  { id, version, title, body }: { id: string; version: number; title: string; body: string },
  savedById: string,
): Promise<void> {
  const data = { pageId: id, version, title, body, savedById, savedAt: ctx.now() };
  await ctx.db.deskPageVersion.create({ data });
}
