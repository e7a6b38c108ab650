-- The queue of a reader is a merge of lanes: one per team, one of no team. Each lane is an index in its own order.
CREATE INDEX conversation_queue_no_team ON "Conversation" (rank, "dueAt", id) WHERE status = 'open' AND "teamId" IS NULL;
CREATE INDEX conversation_queue_team_nobody ON "Conversation" ("teamId", rank, "dueAt", id)
  WHERE status = 'open' AND "assigneeId" IS NULL;

DROP INDEX conversation_newest;
DROP INDEX conversation_newest_assignee;
CREATE INDEX conversation_newest_team ON "Conversation" ("teamId", status, "lastInboundAt" DESC, id DESC);
CREATE INDEX conversation_newest_no_team ON "Conversation" (status, "lastInboundAt" DESC, id DESC) WHERE "teamId" IS NULL;
CREATE INDEX conversation_newest_assignee ON "Conversation" ("assigneeId", status, "lastInboundAt" DESC, id DESC);

-- Rare tags and reasons are found without walking the queue; rows without any cost nothing
CREATE INDEX conversation_tags ON "Conversation" USING gin (tags) WHERE tags <> '{}';
CREATE INDEX conversation_reasons ON "Conversation" USING gin ("reasonIds") WHERE "reasonIds" <> '{}';

ALTER TABLE "Conversation" ADD CONSTRAINT "Conversation_rank_level" CHECK (rank BETWEEN 0 AND 9);

-- A reason's name is given once among its siblings
CREATE UNIQUE INDEX contact_reason_name
  ON "ContactReason" (coalesce("parentId", '00000000-0000-0000-0000-000000000000'), lower(name)) WHERE "retiredAt" IS NULL;
CREATE INDEX contact_reason_parent ON "ContactReason" ("parentId");

-- Free tags: the words in use, counted as they are given
CREATE TABLE "Tag" (
    "name" TEXT NOT NULL,
    "uses" INTEGER NOT NULL DEFAULT 0,
    "lastUsedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Tag_pkey" PRIMARY KEY ("name")
);
CREATE INDEX tag_uses ON "Tag" (uses DESC, name);

-- A reply stands where its interaction stands: joins and splits move whole threads
CREATE FUNCTION reply_follows_interaction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Reply" SET "conversationId" = NEW."conversationId" WHERE id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER interaction_moves_reply AFTER UPDATE OF "conversationId" ON "Interaction"
  FOR EACH ROW WHEN (NEW.direction = 'outbound' AND NEW."conversationId" IS NOT NULL
    AND OLD."conversationId" IS DISTINCT FROM NEW."conversationId")
  EXECUTE FUNCTION reply_follows_interaction();
