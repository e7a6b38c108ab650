import { requireRole } from "@/lib/agents/rules/require-role";
import { writeEntry } from "@/lib/audit/write-entry";
import { Conflict, NotFound, Refused } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { listProtocols } from "./list-protocols";
import type { ChangeProtocol, CreateProtocol, Protocol, ProtocolContent } from "./protocol-schemas";
import { isLanguage } from "./rules/word-faults";

const LEADS = ["lead", "admin"] as const;

/**
 * Keeps a safety protocol for a kind in a country and language. Leads and admins. Throws Conflict `protocol-exists`,
 * Refused `protocol-skill-unknown`, `protocol-chain-unknown` or `protocol-language-unknown`.
 */
export async function createProtocol(outer: Ctx, { content, ...scope }: CreateProtocol): Promise<Protocol> {
  const { agentId } = requireRole(outer.actor, LEADS);
  if (scope.language !== "" && !isLanguage(scope.language))
    throw new Refused("protocol-language-unknown", { language: scope.language });
  return inTransaction(outer, async (ctx) => {
    await requireKnown(ctx, content);
    const [id, now] = [uuidv7(ctx.now(), ctx.random), ctx.now()];
    const { count } = await ctx.db.safetyProtocol.createMany({
      data: [{ id, ...scope, content, createdAt: now, changedAt: now, changedById: agentId }],
      skipDuplicates: true,
    });
    if (count === 0) throw new Conflict("protocol-exists");
    await audit(ctx, "created", id, { ...scope });
    return found(ctx, id);
  });
}

/** Rewrites a protocol. Leads and admins. Throws NotFound, Conflict `protocol-changed`, and as createProtocol. */
export async function changeProtocol(outer: Ctx, id: string, wish: ChangeProtocol): Promise<Protocol> {
  const { agentId } = requireRole(outer.actor, LEADS);
  return inTransaction(outer, async (ctx) => {
    await requireKnown(ctx, wish.content);
    const { count } = await ctx.db.safetyProtocol.updateMany({
      where: { id, changeNumber: wish.changeNumber, retiredAt: null },
      data: {
        content: wish.content,
        changeNumber: { increment: 1 },
        changedAt: ctx.now(),
        changedById: agentId,
      },
    });
    if (count === 0) await refuseMissing(ctx, id);
    await audit(ctx, "changed", id);
    return found(ctx, id);
  });
}

/** Ends a protocol; what was ticked by it stays. Leads and admins. Throws NotFound. */
export async function retireProtocol(outer: Ctx, id: string): Promise<void> {
  requireRole(outer.actor, LEADS);
  await inTransaction(outer, async (ctx) => {
    const { count } = await ctx.db.safetyProtocol.updateMany({
      where: { id, retiredAt: null },
      data: { retiredAt: ctx.now() },
    });
    if (count === 0) throw new NotFound("not-found");
    await audit(ctx, "retired", id);
  });
}

async function requireKnown(ctx: Ctx, { skill, pages }: ProtocolContent): Promise<void> {
  if (skill && (await ctx.db.skill.count({ where: { name: skill, retiredAt: null } })) === 0)
    throw new Refused("protocol-skill-unknown", { skill });
  const chainId = pages?.chainId;
  if (chainId && (await ctx.db.onCallChain.count({ where: { id: chainId, retiredAt: null } })) === 0)
    throw new Refused("protocol-chain-unknown");
}

async function refuseMissing(ctx: Ctx, id: string): Promise<never> {
  if ((await ctx.db.safetyProtocol.count({ where: { id, retiredAt: null } })) > 0)
    throw new Conflict("protocol-changed");
  throw new NotFound("not-found");
}

function audit(ctx: Ctx, verb: string, id: string, values: Record<string, unknown> = {}): Promise<void> {
  return writeEntry(ctx, { action: `protocol.${verb}`, subject: "protocol", subjectId: id, values });
}

async function found(ctx: Ctx, id: string): Promise<Protocol> {
  const protocol = (await listProtocols(ctx)).find((each) => each.id === id);
  if (!protocol) throw new NotFound("not-found");
  return protocol;
}
