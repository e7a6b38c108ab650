import type { Ctx } from "@/lib/context/ctx";

/** Takes the words out of mails of the desk itself whose key begins so; to whom they went and when stays. */
export async function eraseSystemMails(ctx: Ctx, keysFrom: readonly string[]): Promise<void> {
  for (const key of keysFrom)
    await ctx.db.systemMail.updateMany({
      where: { key: { startsWith: key } },
      data: { subject: "-", text: "-", html: null },
    });
}
