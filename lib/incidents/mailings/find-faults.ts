import type { Ctx } from "@/lib/context/ctx";
import { type MailingFault, mailingFaults } from "../rules/letter/mailing-faults";
import { findMailbox } from "./find-mailbox";
import type { Mailing } from "./mailing-schemas";
import type { MailingFacts } from "./read-mailing-facts";

/** Why a mailing can't leave as it stands: nobody to write to, its words, its mailbox, its offer, its incident. */
export async function findFaults(
  ctx: Ctx,
  mailing: Pick<Mailing, "incidentId" | "texts" | "fallbackLanguage" | "makeGoodId" | "account">,
  facts: MailingFacts,
): Promise<MailingFault[]> {
  const whole = (code: string, values: MailingFault["values"] = {}): MailingFault => ({
    code,
    values,
    language: null,
    part: null,
  });
  const [incident, offer, mailbox] = await Promise.all([
    ctx.db.incident.findUnique({ where: { id: mailing.incidentId }, select: { state: true } }),
    mailing.makeGoodId ? ctx.db.makeGood.findUnique({ where: { id: mailing.makeGoodId } }) : null,
    findMailbox(ctx, mailing.account.id),
  ]);
  const isOver = offer !== null && (offer.stoppedAt !== null || offer.expiresAt <= ctx.now());
  return [
    ...(incident?.state === "open" ? [] : [whole("mailing-incident-closed")]),
    ...(facts.people === 0 ? [whole("mailing-nobody")] : []),
    ...(mailbox ? [] : [whole("mailing-no-mailbox")]),
    ...(isOver ? [whole("mailing-offer-over", { name: offer.name })] : []),
    ...mailingFaults(mailing, new Set(facts.fields)),
  ];
}
