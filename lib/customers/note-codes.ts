import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import { findTwiceQuoted, type TwiceQuoted } from "./find-twice-quoted";
import { putReasons } from "./put-reasons";
import { bridgeCodesIn } from "./rules/bridge-code";
import { codeOutcome } from "./rules/code-outcome";

interface Said {
  id: string;
  handleId: string;
  audience: string;
  direction: string;
  text: string;
  receivedAt: Date;
  isAuthentic: boolean;
}

interface Code {
  id: string;
  code: string;
  handleId: string;
  endsAt: Date;
  publicAt: Date | null;
  wasTold: boolean;
}

/**
 * Takes in who quoted which bridge code. One that stands in public proves nothing from then on; who quotes it is
 * suggested as unverified. One told and quoted in private waits to be linked by itself. Answers the codes that a
 * second handle has quoted now. May run twice.
 */
export async function noteCodes(ctx: Ctx, interactionIds: readonly string[]): Promise<TwiceQuoted[]> {
  const said = await ctx.db.$queryRaw<Said[]>`
    SELECT i.id, i."handleId", i.audience, i.direction, i.text, i."receivedAt",
      i.channel <> 'email' OR coalesce(m.authentication->>'dmarc' = 'pass', false) AS "isAuthentic"
    FROM "Interaction" i LEFT JOIN "Mail" m ON m."interactionId" = i.id
    WHERE i.id = ANY(${uuids(interactionIds)}) AND i.direction <> 'internal' ORDER BY i."receivedAt", i.id`;
  const quoted = said.flatMap((each) => bridgeCodesIn(each.text).map((code) => ({ ...each, code })));
  if (quoted.length === 0) return [];
  const open = quoted.filter(({ audience }) => audience === "public").map(({ code }) => code);
  await ctx.db.bridgeCode.updateMany({
    where: { code: { in: open }, publicAt: null },
    data: { publicAt: ctx.now() },
  });
  const codes = await readCodes(ctx, [...new Set(quoted.map(({ code }) => code))]);
  for (const use of quoted.filter(({ direction }) => direction === "inbound")) {
    const code = codes.find((each) => each.code === use.code && each.handleId !== use.handleId);
    if (code) await noteUse(ctx, code, use);
  }
  return findTwiceQuoted(
    ctx,
    codes.map(({ id }) => id),
  );
}

async function noteUse(ctx: Ctx, code: Code, use: Said): Promise<void> {
  const outcome = codeOutcome(code, use);
  const { id: interactionId, handleId, audience, receivedAt } = use;
  await ctx.db.bridgeCodeUse.createMany({
    data: [{ codeId: code.id, interactionId, handleId, audience, outcome, usedAt: receivedAt }],
    skipDuplicates: true,
  });
  if (outcome === "late") return;
  const reason = { kind: "bridge-code", value: code.code, interactionId, audience, foundAt: receivedAt };
  await putReasons(ctx, [{ ...reason, handleId, otherId: code.handleId, fromHandleId: handleId }]);
}

/** With whether it was told to its handle in private, by words that went out. */
function readCodes(ctx: Ctx, codes: readonly string[]): Promise<Code[]> {
  return ctx.db.$queryRaw<Code[]>`
    SELECT b.id, b.code, b."handleId", b."endsAt", b."publicAt", EXISTS (SELECT 1 FROM "Interaction" i
      LEFT JOIN "Reply" r ON r.id = i.id
      JOIN "Thread" t ON t.id = i."threadId" AND t."handleId" = b."handleId"
      WHERE i.direction = 'outbound' AND i.audience = 'private' AND (r.id IS NULL OR r.state = 'sent')
        AND i."publishedAt" >= b."issuedAt" AND strpos(upper(i.text), b.code) > 0) AS "wasTold"
    FROM "BridgeCode" b WHERE b.code = ANY(${[...codes]}::text[])`;
}
