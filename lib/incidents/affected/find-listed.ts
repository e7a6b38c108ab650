import type { Ctx } from "@/lib/context/ctx";
import { ANEW } from "@/lib/db/statement-names";
import type { AffectedLine } from "../rules/affected/read-affected-row";

export interface Listed {
  line: number;
  handleId: string;
  customerId: string;
}

/** The handle each line of a list means, where the desk knows one: its address, else one of its number's person, else its X name. */
export function findListed(ctx: Ctx, rows: readonly AffectedLine[]): Promise<Listed[]> {
  const typed = [...ctx.traits.values()].flatMap(({ name, typedAs }) => (typedAs ? [name] : []));
  const addresses = typed.filter((name) => ctx.traits.get(name)?.typedAs === "address");
  const asked = rows.map(({ line, person, username }) => {
    const [handle] = person?.handles ?? [];
    return {
      line,
      channel: handle?.channel ?? null,
      externalId: handle?.externalId ?? null,
      number: person?.number ?? null,
      username,
    };
  });
  return ctx.db.$queryRaw<Listed[]>`
    ${ANEW} WITH r AS (SELECT * FROM jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
      AS r(line int, channel text, "externalId" text, number text, username text))
    SELECT r.line, h.id AS "handleId", h."customerId" FROM r
      JOIN "Handle" h ON h.channel = r.channel AND h."externalId" = r."externalId" WHERE r.channel IS NOT NULL
    UNION ALL
    SELECT r.line, n.id, n."customerId" FROM r JOIN "Customer" c ON c."externalNumber" = r.number
      JOIN LATERAL (SELECT h.id, h."customerId" FROM "Handle" h WHERE h."customerId" = c.id
        ORDER BY (h.channel = ANY(${addresses})) DESC, h."createdAt", h.id LIMIT 1) n ON true
    WHERE r.channel IS NULL AND r.number IS NOT NULL
    UNION ALL
    SELECT r.line, x.id, x."customerId" FROM r
      JOIN LATERAL (SELECT h.id, h."customerId" FROM "Handle" h WHERE lower(h.username) = r.username
        AND NOT h.channel = ANY(${typed}) ORDER BY h."profileAt" DESC NULLS LAST, h.id LIMIT 1) x ON true
    WHERE r.channel IS NULL AND r.number IS NULL AND r.username IS NOT NULL`;
}
