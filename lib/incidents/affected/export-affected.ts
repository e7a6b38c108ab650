import { requireRole } from "@/lib/agents/rules/require-role";
import { csvLine } from "@/lib/audit/rules/csv";
import { writeEntry } from "@/lib/audit/write-entry";
import type { Ctx } from "@/lib/context/ctx";
import { type AffectedPerson, listAffectedSchema } from "../affected-schemas";
import { orderName } from "../rules/affected/order-name";
import { listAffected } from "./list-affected";

/** Before the head, so that spreadsheets read UTF-8. */
const MARK = "\uFEFF";
const PAGE = 200;

/**
 * Everybody an incident hits, as CSV: who, how far, what they were told and chose, all their orders, and the
 * fields of the newest. Formulas are text, and
 * the export is audited. Leads, admins, programs. Throws NotFound.
 */
export async function exportAffected(ctx: Ctx, incidentId: string): Promise<AsyncGenerator<string>> {
  if (ctx.actor.type !== "program") requireRole(ctx.actor, ["lead", "admin"]);
  await listAffected(ctx, incidentId, listAffectedSchema.parse({ limit: 1 }));
  await writeEntry(ctx, { action: "affected.exported", subject: "incident", subjectId: incidentId });
  const names = await ctx.db.$queryRaw<{ name: string }[]>`
    SELECT DISTINCT k.name FROM "Affected" a, jsonb_object_keys(a.fields) AS k(name)
    WHERE a."incidentId" = ${incidentId}::uuid ORDER BY 1 LIMIT 100`;
  return lines(
    ctx,
    incidentId,
    names.map(({ name }) => name),
  );
}

async function* lines(ctx: Ctx, incidentId: string, names: readonly string[]): AsyncGenerator<string> {
  const head = [
    "name",
    "channel",
    "handle",
    "language",
    "stand",
    "waiting_since",
    "told_at",
    "claim",
    "late_at",
    "reason",
    "orders",
    "late_orders",
  ];
  yield MARK + csvLine([...head, ...names]);
  for (let cursor: string | undefined; ; ) {
    const page = await listAffected(ctx, incidentId, listAffectedSchema.parse({ limit: PAGE, cursor }));
    yield page.data
      .map((each) =>
        csvLine([
          each.customer.displayName,
          each.handle.channel,
          each.handle.name,
          each.language,
          each.stand,
          each.waitingSince,
          each.told?.at ?? null,
          each.claim?.state ?? null,
          each.lateAt,
          each.setAside?.reason ?? null,
          namesOf(each.orders),
          namesOf(each.orders.filter(({ lateAt }) => lateAt !== null)),
          ...names.map((name) => each.fields[name] ?? null),
        ]),
      )
      .join("");
    if (page.nextCursor === null) return;
    cursor = page.nextCursor;
  }
}

function namesOf(orders: AffectedPerson["orders"]): string {
  return orders.map(({ fields }) => orderName(fields)).join("; ");
}
