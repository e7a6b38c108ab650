import type { Ctx } from "@/lib/context/ctx";
import { pageOnCall } from "@/lib/coverage/on-call/page-on-call";

/** Pages whoever is on call for each ring of an alarm that asks for it, once a ring, while nobody has acknowledged it. Answers how many are new. */
export async function pageRings(ctx: Ctx): Promise<number> {
  const rings = await ctx.db.$queryRaw<{ key: string; name: string; chainId: string }[]>`
    SELECT 'alarm:' || r.id AS key, l.name, c.id AS "chainId"
    FROM "AlarmRing" r JOIN "Alarm" l ON l.id = r."alarmId" AND l."isOn"
      JOIN "OnCallChain" c ON c.id = l."pageChainId" AND c."retiredAt" IS NULL
    WHERE r."endedAt" IS NULL AND r."acknowledgedAt" IS NULL
      AND NOT EXISTS (SELECT FROM "Page" p WHERE p.key = 'alarm:' || r.id)
    ORDER BY r."openedAt"`;
  for (const { key, name, chainId } of rings) await pageOnCall(ctx, { key, chainId, reason: name });
  return rings.length;
}
