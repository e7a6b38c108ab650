import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach } from "vitest";
import type { Inbound } from "@/lib/channels/channel";
import type { Actor, WorkerCtx } from "@/lib/context/ctx";
import type { Arrival } from "@/lib/conversations/arrival";
import { approvePost } from "@/lib/publishing/approve-post";
import { askPost } from "@/lib/publishing/ask-post";
import { createPost } from "@/lib/publishing/create-post";
import { adoptOwn } from "@/lib/publishing/outbox/adopt-own";
import { claimPosts } from "@/lib/publishing/outbox/claim-posts";
import { lookForPosts } from "@/lib/publishing/outbox/look-for-posts";
import { sendPost } from "@/lib/publishing/outbox/send-post";
import type { CreatePost, PlannedPost } from "@/lib/publishing/schemas";
import { createPostSchema } from "@/lib/publishing/schemas";
import type { Desk } from "./conversation-rows";
import { type TestDatabase, testDatabase } from "./database";
import { seedReplyDesk } from "./reply-desk";
import { type ScriptedChannel, scriptedChannel } from "./scripted-channel";

/** A desk whose planned posts are worked by hand, with a wire that answers as told and a clock that is moved. */
export function postDesk() {
  let database: TestDatabase;
  let desk: Desk;
  let wire: ScriptedChannel;
  beforeAll(async () => {
    database = await testDatabase();
    desk = await seedReplyDesk(database);
  });
  beforeEach(async () => {
    wire = scriptedChannel();
    await database.db.plannedPost.updateMany({ data: { state: "cancelled", leaseUntil: null } });
    await database.db.postHold.updateMany({ data: { endedAt: database.clock.now } });
    await database.db.outboxHold.deleteMany({});
  });
  afterAll(() => database.drop());
  const worker = (): WorkerCtx => wire.ctx(database.ctx());
  const as = (actor: Actor) => database.ctx(actor);
  const draft = (texts: readonly string[], over: Partial<CreatePost> = {}, actor: Actor = desk.noah) =>
    createPost(
      as(actor),
      createPostSchema.parse({
        accountId: desk.brandAccount,
        parts: texts.map((text) => ({ text })),
        plannedLocal: null,
        zone: "Europe/Tallinn",
        ...over,
      }),
    );
  return {
    get database() {
      return database;
    },
    get desk() {
      return desk;
    },
    get wire() {
      return wire;
    },
    worker,
    as,
    draft,
    /** Noah writes, Ana says yes. */
    async planned(texts: readonly string[], over: Partial<CreatePost> = {}): Promise<PlannedPost> {
      const { id } = await draft(texts, over);
      await askPost(as(desk.noah), id);
      return approvePost(as(desk.ana), id);
    },
    async incident(title = "Storm over the coast"): Promise<string> {
      const id = randomUUID();
      const { now } = database.clock;
      await database.db.incident.create({
        data: { id, title, startAt: now, accountIds: [], postIds: [], createdAt: now },
      });
      return id;
    },
    pass(seconds: number): void {
      database.clock.now = new Date(database.clock.now.getTime() + seconds * 1000);
    },
    async work(): Promise<number> {
      const claims = await claimPosts(worker(), 20);
      for (const claim of claims) await sendPost(worker(), claim);
      return claims.length;
    },
    look: () => lookForPosts(worker()),
    rowOf: (id: string) => database.db.plannedPost.findUniqueOrThrow({ where: { id } }),
    partsOf: (postId: string) =>
      database.db.plannedPart.findMany({ where: { postId }, orderBy: { position: "asc" } }),
    actionsOf: async (subjectId: string) =>
      (await database.db.auditEntry.findMany({ where: { subjectId }, orderBy: { id: "asc" } })).map(
        ({ action }) => action,
      ),
    /** Our own timeline brings it. */
    comesBack(text: string, externalId: string, over: Partial<Inbound> = {}) {
      const inbound: Inbound = {
        channel: "x",
        externalId,
        aliases: [],
        version: 1,
        kind: "post",
        audience: "public",
        direction: "outbound",
        customer: null,
        place: externalId,
        text,
        publishedAt: database.clock.now,
        names: "none",
        answersOurs: false,
        isThreadAuthor: true,
        media: [],
        url: `https://x.com/NorthwindAir/status/${externalId.slice(5)}`,
        ...over,
      };
      const account: Arrival["account"] = {
        id: desk.brandAccount,
        channel: "x",
        externalId: "901",
        teamId: desk.brand,
        reopenDays: 7,
      };
      return adoptOwn(database.ctx(), [{ inbound, account, rawEventId: null }]);
    },
  };
}
