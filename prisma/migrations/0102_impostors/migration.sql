-- A handle that could be taken for one of our accounts and answered our customers. Its names stand on the handle, so that
-- erasing that leaves nothing here
CREATE TABLE "Impostor" (
    "id" UUID NOT NULL,
    "handleId" UUID NOT NULL REFERENCES "Handle" ("id") ON DELETE CASCADE,
    -- [{code, handle}]: why, and which of ours
    "reasons" JSONB NOT NULL,
    -- Which of ours it looks like most
    "accountId" UUID NOT NULL REFERENCES "Account" ("id"),
    "state" TEXT NOT NULL DEFAULT 'new' CHECK ("state" IN ('new', 'reported', 'dismissed')),
    "firstSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID REFERENCES "Agent" ("id"),
    -- Why it is none
    "note" TEXT CHECK (char_length("note") BETWEEN 1 AND 300),

    CONSTRAINT "Impostor_pkey" PRIMARY KEY ("id"),
    CHECK (("state" = 'new') = ("decidedAt" IS NULL)),
    CHECK ("state" <> 'dismissed' OR "note" IS NOT NULL)
);
CREATE UNIQUE INDEX "Impostor_handleId_key" ON "Impostor" ("handleId");
CREATE INDEX impostor_seen ON "Impostor" ("state", "lastSeenAt" DESC, "id" DESC);

-- What it answered our customers
CREATE TABLE "ImpostorPost" (
    "interactionId" UUID NOT NULL REFERENCES "Interaction" ("id") ON DELETE CASCADE,
    "impostorId" UUID NOT NULL REFERENCES "Impostor" ("id") ON DELETE CASCADE,

    CONSTRAINT "ImpostorPost_pkey" PRIMARY KEY ("interactionId")
);
CREATE INDEX impostor_posts ON "ImpostorPost" ("impostorId", "interactionId" DESC);
