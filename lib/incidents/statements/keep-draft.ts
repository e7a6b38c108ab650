import { Conflict, Invalid } from "@/lib/base/errors";
import { uuidv7 } from "@/lib/base/ids";
import type { Ctx } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import { overBy } from "../rules/statement-fit";
import { signatureRoom } from "./signature-room";
import type { WriteStatement } from "./statement-schemas";

/**
 * Keeps a text as the draft of its language and use, in place of the draft there is, which must be asked for anew; null
 * where it says what is approved already. The caller holds the incident. Throws Invalid `statement-too-long` for a public
 * one that does not fit one post, Conflict `statement-changed`.
 */
export async function keepDraft(ctx: Ctx, incidentId: string, wish: WriteStatement): Promise<string | null> {
  const text = wish.text.trim().normalize("NFC");
  const { language, use } = wish;
  await requireFits(ctx, { use, text });
  const [newest] = await ctx.db.incidentStatement.findMany({
    where: { incidentId, language, use },
    orderBy: { version: "desc" },
    take: 1,
  });
  const writtenById = ctx.actor.type === "agent" ? ctx.actor.agentId : null;
  const written = { text, writtenById, writtenAt: ctx.now() };
  if (newest?.state === "draft" || newest?.state === "asked") {
    if (wish.changeNumber !== undefined && wish.changeNumber !== newest.changeNumber)
      throw new Conflict("statement-changed");
    if (newest.text === text) return newest.id;
    const again = { state: "draft", askedById: null, askedAt: null, changeNumber: { increment: 1 } };
    if (newest.state === "asked")
      await recordChanges(ctx, [{ kind: "approval.changed", values: { kind: "statement" } }]);
    await ctx.db.incidentStatement.update({ where: { id: newest.id }, data: { ...written, ...again } });
    return newest.id;
  }
  if (newest?.state === "approved" && newest.text === text) return null;
  const id = uuidv7(ctx.now(), ctx.random);
  const version = (newest?.version ?? 0) + 1;
  await ctx.db.incidentStatement.create({ data: { id, incidentId, language, use, version, ...written } });
  return id;
}

/** Throws Invalid `statement-too-long` with how many over, where a public text does not fit one signed post. */
export async function requireFits(ctx: Ctx, { use, text }: { use: string; text: string }): Promise<void> {
  if (use !== "short") return;
  const room = await signatureRoom(ctx);
  const over = overBy(text, room);
  if (over > 0) throw new Invalid("statement-too-long", { over, room });
}
