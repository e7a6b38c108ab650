import { Invalid, Refused } from "@/lib/base/errors";
import type { AudienceTraits } from "@/lib/channels/channel-traits";
import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import { guard } from "@/lib/replies/rules/guard";
import { ownData } from "@/lib/replies/rules/own-data";
import { readVoiceRules } from "@/lib/voice/read-voice-rules";
import { speakOf } from "@/lib/voice/speak-of";
import type { LockedPost } from "./lock-post";
import { refuseFaulty } from "./rules/post-faults";

/** How public words of an account are counted. Throws Invalid `no-public-posts` for a channel nobody else reads. */
export async function publicTraits(ctx: Ctx, accountId: string): Promise<AudienceTraits> {
  const { channel } = await ctx.db.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { channel: true },
  });
  const traits = ctx.traits.get(channel)?.audiences.find(({ audience }) => audience === "public");
  if (!traits) throw new Invalid("no-public-posts", { channel });
  return traits;
}

/**
 * Everything a post goes through before it may leave: length, words for its pictures, private data and the voice guide
 * in both, and no picture that came in private. A lead's reason passes what guard and voice stop. Throws Invalid
 * `post-empty`, `too-many-attachments`, Refused `post-too-long`, `alt-text-missing`, `attachment-missing`, `post-guard`,
 * `voice`, `private-picture`. Answers with the kinds that were overruled.
 */
export async function checkPost(ctx: Ctx, locked: LockedPost, overrule?: string): Promise<string[]> {
  const { post, parts, rule } = locked;
  const ids = parts.flatMap(({ attachmentIds }) => attachmentIds);
  const files = await ctx.db.attachment.findMany({ where: { id: { in: ids }, state: "stored" } });
  if (files.length < ids.length) throw new Refused("attachment-missing");
  const shown = parts.map(({ text, attachmentIds }) => ({
    text,
    attachments: files.filter(({ id }) => attachmentIds.includes(id)),
  }));
  refuseFaulty(shown, await publicTraits(ctx, post.accountId), rule.altText);
  await refusePrivate(ctx, ids);
  const descriptions = files.flatMap(({ altText }) => altText ?? []);
  const text = [...parts.map((part) => part.text), ...descriptions].join("\n\n");
  const { actor } = ctx;
  const passes = overrule !== undefined && actor.type === "agent" && actor.role !== "agent";
  const told = (await guardOf(ctx, text)).filter(({ grade }) => grade === "stop");
  if (told.length > 0 && !passes) throw new Refused("post-guard", { count: told.length }, { findings: told });
  const rules = (await readVoiceRules(ctx)).filter(({ isOn, effect }) => isOn && effect === "block");
  const about = { audience: "public", language: null, firstName: null, isGrave: false } as const;
  const unvoiced = speakOf(rules, text, about);
  if (unvoiced.length > 0 && !passes)
    throw new Refused("voice", { count: unvoiced.length }, { findings: unvoiced });
  return [...told.map(({ kind }) => kind), ...unvoiced.map(({ kind }) => `voice-${kind}`)];
}

async function guardOf(ctx: Ctx, text: string) {
  const [found] = await ctx.db.$queryRaw<{ handles: string[]; numbers: string[]; patterns: string[] }[]>`
    SELECT ARRAY(SELECT handle FROM "Account") AS handles,
      ARRAY(SELECT unnest("publicNumbers") FROM "AccountGuard") AS numbers,
      ARRAY(SELECT DISTINCT unnest("orderPatterns") FROM "AccountGuard") AS patterns`;
  const { handles, numbers, patterns } = found ?? { handles: [], numbers: [], patterns: [] };
  return guard(text, "public", {
    facts: [],
    ours: ownData([...handles, ...numbers]),
    orderPatterns: patterns,
  });
}

async function refusePrivate(ctx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const rows = await ctx.db.$queryRaw<{ id: string; name: string }[]>`
    SELECT f.id, f.name FROM "PictureHash" s JOIN "Attachment" f ON f.id = s."attachmentId"
    WHERE s."attachmentId" = ANY(${uuids(ids)}) AND EXISTS (
      SELECT 1 FROM "PictureHash" p JOIN "Attachment" a ON a.id = p."attachmentId"
      JOIN "Interaction" i ON i.id = a."interactionId"
      WHERE i.direction = 'inbound' AND i.audience = 'private' AND p.sha256 = s.sha256)
    ORDER BY f.name, f.id`;
  const [first] = rows;
  if (first) throw new Refused("private-picture", { count: rows.length, name: first.name });
}
