-- Addresses of other systems that are told what happens here, by a signed call
CREATE TABLE "OutgoingHook" (
    "id" UUID NOT NULL,
    "url" TEXT NOT NULL CHECK (char_length("url") BETWEEN 1 AND 500),
    "events" TEXT[] NOT NULL CHECK (cardinality("events") > 0),
    "sealedSecret" BYTEA NOT NULL,
    "createdById" UUID REFERENCES "Agent" ("id"),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    -- Given up after a day in which nothing came through
    "offAt" TIMESTAMPTZ(3),
    "offCode" TEXT,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "OutgoingHook_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "HookDelivery" (
    "id" UUID NOT NULL,
    "hookId" UUID NOT NULL REFERENCES "OutgoingHook" ("id"),
    -- The same thing is told once
    "key" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    -- Ids, numbers and words many people share; nobody's name or message
    "body" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'queued' CHECK ("state" IN ('queued', 'sent', 'failed')),
    "tries" INTEGER NOT NULL DEFAULT 0,
    "nextTryAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "code" TEXT,

    CONSTRAINT "HookDelivery_pkey" PRIMARY KEY ("id"),
    CHECK (("state" = 'queued') = ("endedAt" IS NULL))
);
CREATE UNIQUE INDEX hook_delivery_once ON "HookDelivery" ("hookId", "key");
CREATE INDEX hook_delivery_due ON "HookDelivery" ("nextTryAt") WHERE "state" = 'queued';
