import { requireRole } from "@/lib/agents/rules/require-role";
import type { Ctx } from "@/lib/context/ctx";
import { listAudit } from "./list-audit";
import { canonical } from "./rules/canonical";
import { csvLine } from "./rules/csv";
import type { ListAudit } from "./schemas";
import { writeEntry } from "./write-entry";

const PAGE = 1000;
const HEAD = [
  "sequence",
  "at",
  "actorType",
  "actorId",
  "actor",
  "action",
  "subject",
  "subjectId",
  "values",
  "address",
  "hash",
];

/** The filtered audit as CSV, line by line, newest first; safe to open in a spreadsheet. The export itself is audited. Admins only. */
export async function* exportAudit(ctx: Ctx, filter: ListAudit): AsyncGenerator<string> {
  requireRole(ctx.actor, ["admin"]);
  await writeEntry(ctx, { action: "audit.exported", subject: "audit", values: { filter } });
  yield csvLine(HEAD);
  let cursor: string | undefined;
  do {
    const page = await listAudit(ctx, filter, { limit: PAGE, cursor });
    let text = "";
    for (const { sequence, at, actor, action, subject, subjectId, values, address, hash } of page.data)
      text += csvLine([
        sequence,
        at,
        actor.type,
        actor.id,
        actor.displayName,
        action,
        subject,
        subjectId,
        canonical(values),
        address,
        hash,
      ]);
    yield text;
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
}
