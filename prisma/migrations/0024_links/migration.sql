-- Evidence is a code with its values; what stood there were an agent's own words
ALTER TABLE "Link"
  ADD COLUMN "evidenceValues" JSONB NOT NULL DEFAULT '{}',
  -- proved: made by itself on proof; accepted: an agent saw the evidence
  ADD COLUMN "trust" TEXT NOT NULL DEFAULT 'accepted' CHECK ("trust" IN ('proved', 'accepted'));
UPDATE "Link" SET "evidenceValues" = jsonb_build_object('words', "evidence"), "evidence" = 'by-hand';

-- Which threads an act was about: what is written on a thread goes where the thread goes
ALTER TABLE "ConversationAct" ADD COLUMN "threadIds" UUID[];
UPDATE "ConversationAct" a SET "threadIds" = ARRAY(SELECT t.id FROM "Thread" t WHERE t."conversationId" = a."conversationId")
  WHERE EXISTS (SELECT 1 FROM "Thread" t WHERE t."conversationId" = a."conversationId");
CREATE INDEX conversation_act_threads ON "ConversationAct" USING gin ("threadIds") WITH (fastupdate = off);

-- When an agent began to type: of several the first goes on
ALTER TABLE "Draft" ADD COLUMN "begunAt" TIMESTAMPTZ(3) NOT NULL DEFAULT now();

-- Two handles that may be one person. The smaller id stands first, so that a pair is one row.
CREATE TABLE "LinkSuggestion" (
    "id" UUID NOT NULL,
    "handleId" UUID NOT NULL,
    "otherHandleId" UUID NOT NULL,
    "state" TEXT NOT NULL CHECK ("state" IN ('open', 'accepted', 'rejected', 'never')),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "LinkSuggestion_pkey" PRIMARY KEY ("id"),
    CHECK ("handleId" < "otherHandleId")
);
CREATE TABLE "LinkReason" (
    "suggestionId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    -- Who said it, where and how openly; absent for what an import row says
    "fromHandleId" UUID,
    "interactionId" UUID,
    "audience" TEXT,
    "foundAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LinkReason_pkey" PRIMARY KEY ("suggestionId", "kind", "value")
);
-- Addresses, numbers and record locators that people wrote to us, to be found again
CREATE TABLE "QuotedDatum" (
    "kind" TEXT NOT NULL CHECK ("kind" IN ('address', 'number', 'record')),
    "value" TEXT NOT NULL,
    "interactionId" UUID NOT NULL,
    "handleId" UUID NOT NULL,
    "audience" TEXT NOT NULL,
    "quotedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "QuotedDatum_pkey" PRIMARY KEY ("kind", "value", "interactionId")
);
CREATE TABLE "BridgeCode" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "conversationId" UUID NOT NULL,
    "handleId" UUID NOT NULL,
    "agentId" UUID,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "publicAt" TIMESTAMPTZ(3),
    "twiceAt" TIMESTAMPTZ(3),

    CONSTRAINT "BridgeCode_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "BridgeCodeUse" (
    "codeId" UUID NOT NULL,
    "interactionId" UUID NOT NULL,
    "handleId" UUID NOT NULL,
    "audience" TEXT NOT NULL,
    "outcome" TEXT NOT NULL CHECK ("outcome" IN ('proved', 'unverified', 'late')),
    "usedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "BridgeCodeUse_pkey" PRIMARY KEY ("codeId", "interactionId")
);
-- How far a follower of the change feed has read
CREATE TABLE "FollowerPosition" (
    "name" TEXT NOT NULL,
    "xid" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "movedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FollowerPosition_pkey" PRIMARY KEY ("name")
);

CREATE UNIQUE INDEX "LinkSuggestion_handleId_otherHandleId_key" ON "LinkSuggestion" ("handleId", "otherHandleId");
CREATE INDEX "LinkSuggestion_otherHandleId_idx" ON "LinkSuggestion" ("otherHandleId");
CREATE INDEX "LinkReason_interactionId_idx" ON "LinkReason" ("interactionId");
CREATE INDEX "QuotedDatum_interactionId_idx" ON "QuotedDatum" ("interactionId");
CREATE INDEX "QuotedDatum_handleId_idx" ON "QuotedDatum" ("handleId");
CREATE UNIQUE INDEX "BridgeCode_code_key" ON "BridgeCode" ("code");
CREATE INDEX "BridgeCode_conversationId_idx" ON "BridgeCode" ("conversationId");
CREATE INDEX "BridgeCodeUse_handleId_idx" ON "BridgeCodeUse" ("handleId");

ALTER TABLE "LinkSuggestion" ADD CONSTRAINT "LinkSuggestion_handleId_fkey" FOREIGN KEY ("handleId") REFERENCES "Handle" ("id");
ALTER TABLE "LinkSuggestion" ADD CONSTRAINT "LinkSuggestion_otherHandleId_fkey" FOREIGN KEY ("otherHandleId") REFERENCES "Handle" ("id");
ALTER TABLE "LinkReason" ADD CONSTRAINT "LinkReason_suggestionId_fkey" FOREIGN KEY ("suggestionId") REFERENCES "LinkSuggestion" ("id") ON DELETE CASCADE;
ALTER TABLE "LinkReason" ADD CONSTRAINT "LinkReason_interactionId_fkey" FOREIGN KEY ("interactionId") REFERENCES "Interaction" ("id");
ALTER TABLE "QuotedDatum" ADD CONSTRAINT "QuotedDatum_interactionId_fkey" FOREIGN KEY ("interactionId") REFERENCES "Interaction" ("id");
ALTER TABLE "QuotedDatum" ADD CONSTRAINT "QuotedDatum_handleId_fkey" FOREIGN KEY ("handleId") REFERENCES "Handle" ("id");
ALTER TABLE "BridgeCode" ADD CONSTRAINT "BridgeCode_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation" ("id");
ALTER TABLE "BridgeCode" ADD CONSTRAINT "BridgeCode_handleId_fkey" FOREIGN KEY ("handleId") REFERENCES "Handle" ("id");
ALTER TABLE "BridgeCodeUse" ADD CONSTRAINT "BridgeCodeUse_codeId_fkey" FOREIGN KEY ("codeId") REFERENCES "BridgeCode" ("id");
ALTER TABLE "BridgeCodeUse" ADD CONSTRAINT "BridgeCodeUse_interactionId_fkey" FOREIGN KEY ("interactionId") REFERENCES "Interaction" ("id");
