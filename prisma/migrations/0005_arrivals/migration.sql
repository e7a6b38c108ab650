-- Which of its edits an interaction shows; an older one never replaces a newer
ALTER TABLE "Interaction" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 0;

-- Answers that came before what they answer find it when it comes
CREATE INDEX interaction_orphans ON "Interaction" (channel, "inReplyToExternalId")
  WHERE "inReplyToExternalId" IS NOT NULL AND "inReplyToId" IS NULL;
CREATE INDEX thread_of_place ON "Thread" (channel, place);

-- Removals heard of before the thing itself: a late copy comes in as a tombstone
CREATE TABLE "RemovedEarly" (
    "channel" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "removedAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "RemovedEarly_pkey" PRIMARY KEY ("channel", "externalId")
);

-- Which raw bytes brought an interaction: they are wiped with it
CREATE TABLE "InteractionRaw" (
    "interactionId" UUID NOT NULL REFERENCES "Interaction" ("id"),
    "rawEventId" UUID NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "InteractionRaw_pkey" PRIMARY KEY ("interactionId", "rawEventId")
);
CREATE INDEX interaction_raw_age ON "InteractionRaw" ("receivedAt");

ALTER TABLE "Quarantine" ADD COLUMN "rawReceivedAt" TIMESTAMPTZ(3);
