import type { Ctx } from "@/lib/context/ctx";
import type { Statement } from "./truth-schemas";

export interface SaidBy {
  accountId: string;
  source: "bio" | "auto-reply";
  origin: Statement["origin"];
  text: string;
  at: Date;
}

/** What the accounts say of themselves: as typed by an admin, else the bio as their provider told it last. */
export function readStatements(ctx: Ctx): Promise<SaidBy[]> {
  return ctx.db.$queryRaw<SaidBy[]>`
    SELECT "accountId", kind AS source, 'typed' AS origin, text, "statedAt" AS at FROM "Statement"
    UNION ALL
    SELECT c."accountId", 'bio', 'provider', c."values"->>'bio', c."checkedAt" FROM "AccountCheck" c
    WHERE c."check" = 'bio-hours' AND coalesce(c."values"->>'bio', '') <> ''
      AND NOT EXISTS (SELECT 1 FROM "Statement" s WHERE s."accountId" = c."accountId" AND s.kind = 'bio')`;
}
