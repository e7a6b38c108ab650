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

async function privateFactsOf(ctx: Ctx, customerId: string): Promise<PrivateFact[]> {
  const told = await ctx.db.$queryRaw<{ text: string }[]>`
    SELECT text FROM "Interaction" WHERE "customerId" = ${customerId}::uuid AND direction = 'inbound'
      AND audience = 'private' ORDER BY "publishedAt" DESC, id DESC LIMIT ${NEWEST}`;
  const handles = await ctx.db.handle.findMany({
    where: { customerId },
    select: { channel: true, externalId: true },
  });
  const isPrivate = (channel: string) =>
    ctx.traits.get(channel)?.audiences.every(({ audience }) => audience === "private") ?? false;
  const addresses = handles.filter(({ channel }) => isPrivate(channel)).map(({ externalId }) => externalId);
  const ours = await ctx.db.account.findMany({ select: { handle: true } });
  const known = new Set(ours.flatMap(({ handle }) => privateFactsIn(handle).map(({ key }) => key)));
  const onFile = factsOnFile(await listPrivateValues(ctx, customerId));
  return [...[...told.map(({ text }) => text), ...addresses].flatMap(privateFactsIn), ...onFile].filter(
    ({ key }) => !known.has(key),
  );
}
