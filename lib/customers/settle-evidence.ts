import { Refused } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import type { EvidenceInput } from "./link-schemas";
import { evidenceOf, needsGivenDatum } from "./rules/evidence";
import { type QuotedDatum, quotedData, readDatum } from "./rules/quoted-data";
import type { Evidence } from "./schemas";

interface Said {
  id: string;
  text: string;
  audience: string;
}

const LOOKED_AT = 300;

/**
 * Evidence as it will be kept, with the interaction in which the person gave it. Throws Refused `needs-evidence` for a
 * kind without its datum, for one they never gave, and for a link between a public identity and other records
 * on words alone; names are never enough. NotFound is left to the link.
 */
export async function settleEvidence(
  ctx: Ctx,
  link: { handleId: string; customerId: string },
  input: EvidenceInput,
): Promise<Evidence> {
  const given = typeof input === "string" ? { kind: "by-hand" as const, words: input } : input;
  const words = given.words ?? null;
  const named = "value" in given && given.value ? readDatum(given.value) : quotedData(words ?? "");
  const isByHand = given.kind === "by-hand";
  const wanted = named.filter((datum) => isByHand || evidenceOf(datum.kind) === given.kind);
  const found = await findGiven(ctx, link, wanted);
  if (found)
    return {
      kind: isByHand ? "by-hand" : given.kind,
      value: found.datum.value,
      interactionId: found.said.id,
      audience: found.said.audience,
      words,
    };
  if (!isByHand || !words || (await isBetweenWorlds(ctx, link))) throw new Refused("needs-evidence");
  return { kind: "by-hand", value: null, interactionId: null, audience: null, words };
}

async function findGiven(
  ctx: Ctx,
  link: { handleId: string; customerId: string },
  wanted: readonly QuotedDatum[],
): Promise<{ datum: QuotedDatum; said: Said } | null> {
  if (wanted.length === 0) return null;
  for (const said of await contactsOf(ctx, link)) {
    const data = quotedData(said.text);
    const datum = wanted.find(({ kind, value }) =>
      data.some((each) => each.kind === kind && each.value === value),
    );
    if (datum) return { datum, said };
  }
  return null;
}

/** What they said to us, and what was noted of it: the newest of either side. */
function contactsOf(
  ctx: Ctx,
  { handleId, customerId }: { handleId: string; customerId: string },
): Promise<Said[]> {
  return ctx.db.$queryRaw<Said[]>`
    SELECT i.id, i.text, i.audience FROM "Interaction" i
    WHERE i."customerId" IN (${customerId}::uuid, (SELECT h."customerId" FROM "Handle" h WHERE h.id = ${handleId}::uuid))
      AND i.direction <> 'outbound' AND i."deletedAt" IS NULL AND i."withheldReason" IS NULL
    ORDER BY i."publishedAt" DESC, i.id DESC LIMIT ${LOOKED_AT}`;
}

async function isBetweenWorlds(ctx: Ctx, { handleId, customerId }: { handleId: string; customerId: string }) {
  const rows = await ctx.db.$queryRaw<{ channel: string; hasRecords: boolean }[]>`
    SELECT h.channel, c."externalNumber" IS NOT NULL OR EXISTS (SELECT 1 FROM "CustomerFact" f
      WHERE f."customerId" = c.id AND f."removedAt" IS NULL) AS "hasRecords"
    FROM "Handle" h JOIN "Customer" c ON c.id = h."customerId"
    WHERE h.id = ${handleId}::uuid OR h."customerId" = ${customerId}::uuid`;
  const isPublic = (channel: string) =>
    ctx.traits.get(channel)?.audiences.some(({ audience }) => audience === "public") ?? false;
  return needsGivenDatum(
    rows.map(({ channel }) => channel),
    isPublic,
    rows.some(({ hasRecords }) => hasRecords),
  );
}
