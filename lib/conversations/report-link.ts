import { writeEntry } from "@/lib/audit/write-entry";
import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import type { LinkReport } from "@/lib/customers/link-schemas";
import { readEvidence } from "@/lib/customers/rules/evidence";
import { listAcross } from "./list-across";
import { requireLead } from "./require-lead";
import { requireVisibleCustomer } from "./require-visible-customer";

/**
 * What was shown, sent or done across a link from its making to its end, for the privacy officer: a wrong link lets
 * one person's words reach another. Of other teams' words it says that they are there. The report itself is in the audit.
 * Throws NotFound, Forbidden `leads-only`.
 */
export async function reportLink(ctx: Ctx, linkId: string): Promise<LinkReport> {
  requireLead(ctx.actor);
  const link = await ctx.db.link.findUnique({ where: { id: linkId } });
  const handle = link && (await ctx.db.handle.findUnique({ where: { id: link.handleId } }));
  if (!link || !handle) throw new NotFound("not-found");
  await requireVisibleCustomer(ctx, link.customerId);
  await requireVisibleCustomer(ctx, handle.customerId);
  const until = link.undoneAt ?? ctx.now();
  const people = await ctx.db.agent.findMany({
    where: { id: { in: [link.linkedById, link.undoneById].filter((id) => id !== null) } },
    select: { id: true, displayName: true },
  });
  const nameOf = (id: string | null) => people.find((each) => each.id === id)?.displayName ?? null;
  const entries = await listAcross(ctx, { ...link, until });
  await writeEntry(ctx, {
    action: "link.reported",
    subject: "link",
    subjectId: linkId,
    values: { entries: entries.length },
  });
  const { channel, externalId, username } = handle;
  return {
    link: {
      id: linkId,
      handle: { id: handle.id, channel, externalId, username },
      customerId: link.customerId,
      fromCustomerId: link.fromCustomerId,
      evidence: readEvidence(link.evidence, link.evidenceValues),
      linkedAt: link.linkedAt.toISOString(),
      linkedBy: nameOf(link.linkedById),
      undoneAt: link.undoneAt?.toISOString() ?? null,
      undoneBy: nameOf(link.undoneById),
    },
    entries,
  };
}
