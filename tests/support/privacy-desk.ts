import { randomUUID } from "node:crypto";
import type { Inbound } from "@/lib/channels/channel";
import { addNote } from "@/lib/conversations/add-note";
import type { ArrivalAccount } from "@/lib/conversations/arrival";
import { ingestInteractions } from "@/lib/conversations/ingest-interactions";
import { storeRaw } from "@/lib/intake/store-raw";
import { claimReplies } from "@/lib/replies/claim-replies";
import { queueReply } from "@/lib/replies/queue-reply";
import { sendReply } from "@/lib/replies/send-reply";
import { testDatabase } from "./database";
import { arrival, message, post } from "./inbound";
import { publicReply, seedReplyDesk } from "./reply-desk";
import { scriptedChannel } from "./scripted-channel";

/** What a person's own words, names and ids are made of here: found nowhere once they are forgotten. */
export const CANARY = "quillfeather";

/** A desk where one person left everything a person can leave, and another one something. */
export async function privacyDesk() {
  const database = await testDatabase();
  const desk = await seedReplyDesk(database);
  const { db } = database;
  const stored = await db.account.findUniqueOrThrow({ where: { id: desk.account } });
  const account: ArrivalAccount = { ...stored };
  let next = 880_077_001_100;
  const ingest = async (inbound: Inbound) => {
    const body = Buffer.from(JSON.stringify({ inbound }));
    const [raw] = await storeRaw(database.ctx(), [
      { channel: "x", accountId: account.id, source: "mentions", body },
    ]);
    await db.rawEvent.updateMany({ where: { id: raw?.id ?? "" }, data: { state: "done" } });
    const arrived = { ...arrival(account, inbound), rawEventId: raw?.id ?? null };
    const [landed] = await ingestInteractions(database.ctx(), [arrived]);
    if (!landed?.interactionId || !landed.conversationId) throw new Error("nothing came in");
    const { customerId, handleId } = await db.interaction.findUniqueOrThrow({
      where: { id: landed.interactionId },
    });
    return {
      interactionId: landed.interactionId,
      conversationId: landed.conversationId,
      customerId,
      handleId,
      rawEventId: raw?.id ?? "",
    };
  };
  const file = async (interactionId: string, text: string) => {
    const id = randomUUID();
    const key = await database.ctx().files.put(new TextEncoder().encode(text));
    const what = { name: `${text}.txt`, type: "text/plain", altText: text, bytes: text.length };
    const createdAt = database.clock.now;
    await db.attachment.create({ data: { id, interactionId, ...what, key, state: "stored", createdAt } });
    return { id, key };
  };
  /** A person with a post, an edit, a private message, files, a note, an answer, a draft, facts and raw bytes. */
  const person = async (name: string) => {
    const by = `${name}-${next++}`;
    const said = (text: string, more: Partial<Inbound> = {}) => ({
      text: `${text} ${name}`,
      customer: { externalId: by, username: `user_${name}`, displayName: `Mx ${name}`, bio: `bio ${name}` },
      ...more,
    });
    const id = `${next++}`;
    const public1 = await ingest(
      post(id, by, said("first", { url: `https://x.com/${name}/1`, aliases: [`post:${name}-alias-${id}`] })),
    );
    await ingest(post(id, by, said("edited", { version: 2, aliases: [`post:${id}-${name}-2`] })));
    const private1 = await ingest(
      message(
        `${next++}`,
        by,
        said("secret", { place: `dm:${name}`, publishedAt: new Date("2026-11-23T08:59:30.000Z") }),
      ),
    );
    const files = [
      await file(public1.interactionId, `picture ${name}`),
      await file(private1.interactionId, `ticket ${name}`),
    ];
    await addNote(database.ctx(desk.greta), public1.conversationId, `note about ${name}`);
    const wire = scriptedChannel();
    await db.interaction.update({ where: { id: public1.interactionId }, data: { mayApiReply: true } });
    const reply = publicReply({ text: `we answer ${name}`, undo: false, inReplyToId: public1.interactionId });
    await queueReply(database.ctx(desk.greta), public1.conversationId, reply);
    await sendAll(wire.ctx(database.ctx()));
    await db.draft.create({
      data: {
        agentId: desk.linda.agentId,
        conversationId: public1.conversationId,
        mode: "public",
        text: `draft ${name}`,
        savedAt: database.clock.now,
      },
    });
    await db.customerFact.create({
      data: {
        id: randomUUID(),
        customerId: public1.customerId,
        kind: "tier",
        value: `gold ${name}`,
        source: "import",
        addedAt: database.clock.now,
      },
    });
    return { by, postId: id, public1, private1, files, ...public1 };
  };
  async function sendAll(ctx: ReturnType<ReturnType<typeof scriptedChannel>["ctx"]>): Promise<void> {
    for (const claimed of await claimReplies(ctx, 10)) await sendReply(ctx, claimed);
  }
  return { database, desk, account, ingest, file, person };
}

export type PrivacyDesk = Awaited<ReturnType<typeof privacyDesk>>;

/** Every text, JSON and byte column of every table in which the word stands: `Table.column`. */
export async function whereItStands(
  { database }: Pick<PrivacyDesk, "database">,
  word: string,
): Promise<string[]> {
  const columns = await database.db.$queryRaw<{ table: string; column: string; type: string }[]>`
    SELECT c.table_name AS table, c.column_name AS column, c.data_type AS type FROM information_schema.columns c
    JOIN information_schema.tables t ON t.table_name = c.table_name AND t.table_schema = c.table_schema
    WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.table_name <> '_prisma_migrations'
      AND c.data_type IN ('text', 'jsonb', 'bytea', 'ARRAY', 'character varying', 'tsvector')`;
  const found: string[] = [];
  for (const { table, column, type } of columns) {
    const text = type === "bytea" ? `encode("${column}", 'escape')` : `"${column}"::text`;
    const [row] = await database.db.$queryRawUnsafe<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM "${table}" WHERE strpos(lower(${text}), '${word}') > 0`,
    );
    if (row && row.count > 0) found.push(`${table}.${column}`);
  }
  return found.sort();
}
