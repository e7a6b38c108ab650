import type { Ctx } from "@/lib/context/ctx";
import type { NewLine } from "./read-leaving";

/** Puts on a sheet what does not stand open on it yet; what settled itself and is back stands on it again. Answers how many. */
export async function addLines(ctx: Ctx, handoverId: string, lines: readonly NewLine[]): Promise<number> {
  if (lines.length === 0) return 0;
  return ctx.db.$executeRaw`
    INSERT INTO "HandoverLine" AS line (id, "handoverId", "conversationId", "group", also, "customerName", channel, "accountHandle", reasons, "dueAt")
    SELECT l.id, ${handoverId}::uuid, l."conversationId", l."group", ARRAY(SELECT jsonb_array_elements_text(l.also)), l."customerName",
      l.channel, l."accountHandle", ARRAY(SELECT jsonb_array_elements_text(l.reasons)), l."dueAt"
    FROM jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) AS l(id uuid, "conversationId" uuid, "group" text, also jsonb,
      "customerName" text, channel text, "accountHandle" text, reasons jsonb, "dueAt" timestamptz)
    ON CONFLICT ("handoverId", "conversationId") DO UPDATE SET state = 'pending', "settledAt" = NULL, "settledById" = NULL,
      "group" = excluded."group", also = excluded.also, "dueAt" = excluded."dueAt" WHERE line.state = 'overtaken'`;
}
