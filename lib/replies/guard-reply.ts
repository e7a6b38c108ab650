import { Refused } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { listPrivateValues } from "@/lib/customers/list-private-values";
import { type PrivateFact, privateFactsIn } from "@/lib/customers/rules/private-facts";
import { factsOnFile } from "./rules/facts-on-file";
import { guard } from "./rules/guard";
import type { Finding } from "./schemas";

const NEWEST = 500;

/** What a public text to this customer would give away; empty for a private one. */
export async function findingsOf(
  ctx: Ctx,
  customerId: string,
  audience: string,
  text: string,
): Promise<Finding[]> {
  if (audience !== "public") return [];
  return guard(text, await privateFactsOf(ctx, customerId));
}

/**
 * Refuses a public text with private facts of this customer: Refused `guard` with the findings. A reason overrules
 * warnings, never a stop. Answers with what was overruled.
 */
export async function refuseUnguarded(
  ctx: Ctx,
  reply: { customerId: string; audience: string; text: string; overrule?: { reason: string } | undefined },
): Promise<Finding[]> {
  const findings = await findingsOf(ctx, reply.customerId, reply.audience, reply.text);
  const isRefused = findings.some(({ grade }) => grade === "stop" || (grade === "warn" && !reply.overrule));
  if (isRefused) throw new Refused("guard", { count: findings.length }, { findings });
  return findings;
}

interface Said {
  told: string[];
  addresses: string[];
  ours: string[];
}

async function privateFactsOf(ctx: Ctx, customerId: string): Promise<PrivateFact[]> {
  const [found] = await ctx.db.$queryRaw<Said[]>`
    SELECT ARRAY(SELECT text FROM "Interaction" WHERE "customerId" = ${customerId}::uuid AND direction = 'inbound'
        AND audience = 'private' ORDER BY "publishedAt" DESC, id DESC LIMIT ${NEWEST}) AS told,
      ARRAY(SELECT "externalId" FROM "Handle" WHERE "customerId" = ${customerId}::uuid
        AND channel = ANY(${privateChannels(ctx)})) AS addresses,
      ARRAY(SELECT handle FROM "Account") AS ours`;
  const { told, addresses, ours } = found ?? { told: [], addresses: [], ours: [] };
  const known = new Set(ours.flatMap(privateFactsIn).map(({ key }) => key));
  const onFile = factsOnFile(await listPrivateValues(ctx, customerId));
  return [...[...told, ...addresses].flatMap(privateFactsIn), ...onFile].filter(({ key }) => !known.has(key));
}

/** Channels on which nobody else reads: the address itself is private there. */
function privateChannels(ctx: Ctx): string[] {
  return [...ctx.traits]
    .filter(([, { audiences }]) => audiences.every(({ audience }) => audience === "private"))
    .map(([channel]) => channel);
}
