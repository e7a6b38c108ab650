import { writeEntry } from "@/lib/audit/write-entry";
import { Forbidden, Invalid, NotFound } from "@/lib/base/errors";
import type { Inbound } from "@/lib/channels/channel";
import type { Ctx } from "@/lib/context/ctx";
import { sql } from "@/lib/db/sql";
import type { Arrival } from "./arrival";
import type { FileInteraction } from "./file-schemas";
import { ingestInteractions } from "./ingest-interactions";
import { readInteractions } from "./read-interactions";
import { recordNatives } from "./record-natives";
import { filedHandle } from "./rules/filed-handle";
import { viewInteraction } from "./rules/view-interaction";
import type { Interaction } from "./schemas";

/**
 * Puts what happened elsewhere into the history of a person; the same external id again is the same interaction. It
 * starts and stops no clock unless `opensTurn` says so. Throws Invalid `no-such-channel`, `bad-handle` or
 * `external-id-kept`, NotFound for an account or an X handle that is not known, Forbidden for a team without a right to it.
 */
export async function fileInteraction(ctx: Ctx, input: FileInteraction): Promise<Interaction> {
  if (/^(reply|note|call):/.test(input.externalId)) throw new Invalid("external-id-kept");
  const account = await accountFor(ctx, input);
  const arrival: Arrival = { inbound: await inboundOf(ctx, input), account, rawEventId: null, byHand: true };
  const [landed] =
    input.direction === "inbound"
      ? await ingestInteractions(ctx, [arrival])
      : await recordNatives(ctx, [{ ...arrival, agentId: null, initials: null }]);
  if (!landed?.interactionId) throw new Invalid("bad-handle", { handle: input.handle });
  const [row] = await readInteractions(ctx, sql`SELECT ${landed.interactionId}::uuid AS id`);
  if (!row) throw new NotFound("not-found");
  if (landed.outcome === "created") {
    await writeEntry(ctx, {
      action: "interaction.filed",
      subject: "interaction",
      subjectId: row.id,
      values: { channel: input.channel, direction: input.direction, opensTurn: input.opensTurn },
    });
  }
  return viewInteraction(row, ctx.traits.get(row.channel));
}

async function accountFor(ctx: Ctx, { channel, accountId }: FileInteraction): Promise<Arrival["account"]> {
  const teamIds = ctx.actor.type === "agent" && ctx.actor.role !== "admin" ? [...ctx.actor.teamIds] : null;
  const account = await ctx.db.account.findFirst({
    where: { channel, isActive: true, ...(accountId ? { id: accountId } : {}) },
    orderBy: [{ purpose: "desc" }, { createdAt: "asc" }],
    select: { id: true, channel: true, externalId: true, teamId: true, reopenDays: true },
  });
  if (!account) throw accountId ? new NotFound("not-found") : new Invalid("no-such-channel", { channel });
  const isTheirs = teamIds === null || account.teamId === null || teamIds.includes(account.teamId);
  if (!isTheirs) throw new Forbidden("no-reply-right");
  return account;
}

async function inboundOf(ctx: Ctx, input: FileInteraction): Promise<Inbound> {
  const { channel, direction, text, externalId, opensTurn } = input;
  const traits = ctx.traits.get(channel)?.audiences ?? [];
  const wanted =
    input.audience ?? (traits.some((each) => each.audience === "private") ? "private" : "public");
  const kind = traits.find(({ audience }) => audience === wanted)?.kind;
  if (!kind) throw new Invalid("no-such-channel", { channel });
  const handle = filedHandle(kind, input.handle) ?? (await knownHandle(ctx, channel, input.handle));
  const mail = { messageId: null, from: null, replyTo: [], to: [], cc: [], references: [], html: null };
  const plain = { folded: null, automatic: null, authentication: null, isWhole: true } as const;
  return {
    channel,
    externalId,
    aliases: [],
    version: 0,
    kind,
    audience: wanted,
    direction,
    customer: { externalId: handle },
    place: `filed:${externalId}`,
    text,
    publishedAt: new Date(input.publishedAt),
    names: "none",
    answersOurs: false,
    isThreadAuthor: true,
    media: [],
    ...(opensTurn && direction === "inbound" ? {} : { opensTurn: false }),
    ...(kind === "email" ? { mail: { ...mail, ...plain, subject: input.subject ?? "" } } : {}),
    ...(input.url ? { url: input.url } : {}),
  };
}

/** On a channel whose ids nobody knows by heart, the person as the desk knows them by name. */
async function knownHandle(ctx: Ctx, channel: string, given: string): Promise<string> {
  const username = given.replace(/^@/, "");
  const known = await ctx.db.handle.findFirst({
    where: {
      channel,
      OR: [{ externalId: given }, { username: { equals: username, mode: "insensitive" } }],
    },
    select: { externalId: true },
  });
  if (!known) throw new NotFound("handle-unknown", { handle: given });
  return known.externalId;
}
