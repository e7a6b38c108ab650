import { writeEntry } from "@/lib/audit/write-entry";
import { NotFound } from "@/lib/base/errors";
import { type Ctx, inTransaction } from "@/lib/context/ctx";
import { optOutDigest } from "./opt-out-digest";
import { letterOfToken } from "./opt-out-token";

/** `kind`: mails like the letter; `none`: it was not meant, and all come again. */
export type OptOutWish = "kind" | "all" | "marketing" | "none";
type OptOutVia = "link" | "header" | "complaint" | "hand";

/**
 * Takes at its word who wants no more mails, at once, or takes it back. A letter about an order ends all of them; one of
 * marketing ends marketing alone. Throws NotFound `unsubscribe-link-dead`. May run for people who are not signed in.
 */
export async function optOut(
  outer: Ctx,
  { token, wish, via }: { token: string; wish: OptOutWish; via: OptOutVia },
): Promise<void> {
  const letterId = letterOfToken(outer, token);
  if (letterId === null) throw new NotFound("unsubscribe-link-dead");
  await inTransaction(outer, async (ctx) => {
    const [letter] = await ctx.db.$queryRaw<{ address: string | null; purpose: string }[]>`
      SELECT l.address, m.purpose FROM "Letter" l JOIN "Mailing" m ON m.id = l."mailingId"
      WHERE l.id = ${letterId}::uuid FOR NO KEY UPDATE OF l`;
    if (!letter) throw new NotFound("unsubscribe-link-dead");
    const kind = letter.purpose === "marketing" ? "marketing" : "all";
    await keepOptOut(ctx, { address: letter.address, wish: wish === "kind" ? kind : wish, via });
    await ctx.db.letter.update({
      where: { id: letterId },
      data: { unsubscribedAt: wish === "none" ? null : ctx.now() },
    });
    await writeEntry(ctx, {
      action: wish === "none" ? "mail.opted-in" : "mail.opted-out",
      subject: "letter",
      subjectId: letterId,
      values: { wish, via },
    });
  });
}

/** Keeps what an address wants of mailings: all, none, or all but marketing. Of a person who was forgotten nothing is kept. */
export async function keepOptOut(
  ctx: Ctx,
  { address, wish, via }: { address: string | null; wish: "all" | "marketing" | "none"; via: OptOutVia },
): Promise<void> {
  if (address === null) return;
  const now = ctx.now();
  const digest = optOutDigest(ctx, address);
  await ctx.db.mailOptOut.updateMany({
    where: { digest, purpose: { not: wish }, undoneAt: null },
    data: { undoneAt: now },
  });
  if (wish === "none") return;
  await ctx.db.$executeRaw`
    INSERT INTO "MailOptOut" (digest, purpose, via, at) VALUES (${digest}, ${wish}, ${via}, ${now})
    ON CONFLICT (digest, purpose) DO UPDATE SET via = excluded.via, at = excluded.at, "undoneAt" = NULL
    WHERE "MailOptOut"."undoneAt" IS NOT NULL`;
}
