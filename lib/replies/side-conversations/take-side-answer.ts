import { uuidv7 } from "@/lib/base/ids";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { recordChanges } from "@/lib/context/record-change";
import type { Arrival } from "@/lib/conversations/arrival";
import { writeNote } from "@/lib/conversations/write-note";
import { keepFiles } from "../keep-files";

interface Asked {
  id: string;
  conversationId: string;
}

/** Puts a department's answer with its files into the conversation as a note, once however often the mail is read. */
export async function takeSideAnswer(
  outer: Ctx,
  { id, conversationId }: Asked,
  arrival: Arrival,
): Promise<void> {
  const [kept = arrival] = await keepFiles(outer, [arrival]);
  await inTransaction(outer, async (ctx) => {
    const now = ctx.now();
    const { externalId, text, mail } = kept.inbound;
    const taken = await ctx.db.sideAnswer.createMany({
      data: [{ sideId: id, externalId, answeredAt: now }],
      skipDuplicates: true,
    });
    if (taken.count === 0) return;
    const { joinedIntoId } = await ctx.db.conversation.findUniqueOrThrow({
      where: { id: conversationId },
      select: { joinedIntoId: true },
    });
    const intoId = joinedIntoId ?? conversationId;
    const side = await ctx.db.sideConversation.findUniqueOrThrow({ where: { id } });
    const department = await ctx.db.department.findUniqueOrThrow({ where: { id: side.departmentId } });
    const from = mail?.from?.address ?? side.address;
    const words = text.trim() === "" ? (mail?.subject ?? "") : text;
    const noteId = await writeNote(ctx, {
      conversationId: intoId,
      text: `${department.name} <${from}>:\n\n${words}`,
      writtenById: null,
    });
    await hangFiles(ctx, noteId, kept);
    await ctx.db.sideAnswer.update({
      where: { sideId_externalId: { sideId: id, externalId } },
      data: { interactionId: noteId },
    });
    await ctx.db.sideConversation.update({
      where: { id },
      data: { answeredAt: now, notice: null, ...(side.state === "closed" ? {} : { state: "answered" }) },
    });
    await recordChanges(ctx, [{ kind: "conversation.changed", conversationId: intoId }]);
  });
}

async function hangFiles(ctx: Ctx, interactionId: string, { files }: Arrival): Promise<void> {
  const now = ctx.now();
  const rows = [...(files ?? [])].map(([position, { name, type, bytes, width, height, key, failure }]) => ({
    ...{
      id: uuidv7(now, ctx.random),
      interactionId,
      position,
      name,
      type,
      bytes,
      width,
      height,
      key,
      failure,
    },
    state: key === null ? "failed" : ctx.scanner ? "waiting-for-scan" : "stored",
    createdAt: now,
  }));
  if (rows.length > 0) await ctx.db.attachment.createMany({ data: rows });
}
