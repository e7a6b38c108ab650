import { type Ctx, inTransaction } from "@/lib/context/ctx";
import type { Arrival } from "@/lib/conversations/arrival";
import { isUndelivered } from "@/lib/replies/rules/is-undelivered";
import type { LetterRow } from "./claim-letters";
import { keepOptOut } from "./opt-out";

/**
 * Keeps what machines answer to letters out of every history: a bounce for good ends the letter, a complaint ends mails to
 * that person, an out-of-office note changes nothing. What a person answers stays a mail. Hands back the rest; may run
 * twice.
 */
export async function absorbLetterAnswers(ctx: Ctx, arrivals: readonly Arrival[]): Promise<Arrival[]> {
  const asked = [...new Set(arrivals.flatMap(namedBy))];
  if (asked.length === 0) return [...arrivals];
  const letters = await ctx.db.letter.findMany({ where: { messageId: { in: asked } } });
  if (letters.length === 0) return [...arrivals];
  const rest: Arrival[] = [];
  for (const arrival of arrivals) {
    const named = namedBy(arrival);
    const letter = letters.find(({ messageId }) => named.includes(messageId));
    if (letter) await absorb(ctx, letter, arrival);
    else rest.push(arrival);
  }
  return rest;
}

async function absorb(outer: Ctx, letter: LetterRow, { inbound: { mail } }: Arrival): Promise<void> {
  const now = outer.now();
  if (mail?.complaint)
    return inTransaction(outer, async (ctx) => {
      await ctx.db.letter.updateMany({
        where: { id: letter.id, complainedAt: null },
        data: { complainedAt: now },
      });
      await keepOptOut(ctx, { address: letter.address, wish: "all", via: "complaint" });
    });
  // A bounce may overtake our own commit.
  const state = letter.state === "sending" ? "sent" : letter.state;
  if (!mail?.bounced || !isUndelivered({ state, recipientExternalId: letter.address }, mail.bounced)) return;
  await outer.db.letter.updateMany({
    where: { id: letter.id, state: { in: ["sending", "sent", "unconfirmed"] } },
    data: {
      state: "bounced",
      bouncedAt: now,
      sentAt: letter.sentAt ?? now,
      nextLookAt: null,
      code: "bounced",
      details: { status: mail.bounced.status ?? "5.0.0" },
    },
  });
}

/** The mails of ours that an automatic one is about; none for what a person wrote. */
function namedBy({ inbound: { mail, inReplyToExternalId } }: Arrival): string[] {
  if (!mail || mail.automatic === null) return [];
  const answered = inReplyToExternalId?.startsWith("mid:") ? [inReplyToExternalId.slice(4)] : [];
  const told = [mail.bounced?.messageId, mail.complaint?.messageId].flatMap((id) => id ?? []);
  return [...told, ...answered, ...mail.references];
}
