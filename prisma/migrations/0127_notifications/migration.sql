-- What an agent is told of, once however often its source is looked at. Ids and kinds alone: names and words are read
-- where they stand, when it is shown.
CREATE TABLE "Notification" (
    "id" UUID NOT NULL,
    "agentId" UUID NOT NULL REFERENCES "Agent" ("id") ON DELETE CASCADE,
    "kind" TEXT NOT NULL CHECK ("kind" ~ '^[a-z][a-z0-9-]{1,40}$'),
    "key" TEXT NOT NULL,
    "conversationId" UUID REFERENCES "Conversation" ("id") ON DELETE CASCADE,
    "byId" UUID,
    -- Where else it leads, for what is about no conversation
    "path" TEXT CHECK ("path" ~ '^/[a-z0-9/?=&%_.-]*$'),
    "happenedAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    -- Decided when it was made, by what the agent chose and whether they were on shift
    "ways" TEXT[] NOT NULL DEFAULT '{}' CHECK ("ways" <@ ARRAY['app', 'push', 'mail', 'sound']),
    "readAt" TIMESTAMPTZ(3),
    "mailedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("id"),
    CHECK ("byId" IS NULL OR "byId" <> "agentId")
);
CREATE UNIQUE INDEX notification_once ON "Notification" ("agentId", "kind", "key");
CREATE INDEX notification_newest ON "Notification" ("agentId", "happenedAt" DESC, "id" DESC);
CREATE INDEX notification_unread ON "Notification" ("agentId", "conversationId") WHERE "readAt" IS NULL;
CREATE INDEX notification_unmailed ON "Notification" ("agentId") WHERE "readAt" IS NULL AND "mailedAt" IS NULL AND 'mail' = ANY ("ways");
CREATE INDEX notification_old ON "Notification" ("createdAt");
CREATE INDEX notification_of_conversation ON "Notification" ("conversationId");

-- What of each kind reaches an agent how; kinds without a row go by the house's own choice
CREATE TABLE "NotificationChoice" (
    "agentId" UUID NOT NULL REFERENCES "Agent" ("id") ON DELETE CASCADE,
    "kind" TEXT NOT NULL,
    "onShift" TEXT[] NOT NULL CHECK ("onShift" <@ ARRAY['app', 'push', 'mail', 'sound']),
    "offShift" TEXT[] NOT NULL CHECK ("offShift" <@ ARRAY['app', 'push', 'mail', 'sound']),

    CONSTRAINT "NotificationChoice_pkey" PRIMARY KEY ("agentId", "kind")
);

-- By the wall clock of the agent's own zone
CREATE TABLE "NotificationTimes" (
    "agentId" UUID NOT NULL REFERENCES "Agent" ("id") ON DELETE CASCADE,
    "quietFrom" TEXT CHECK ("quietFrom" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
    "quietUntil" TEXT CHECK ("quietUntil" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
    "digestHours" SMALLINT[] NOT NULL DEFAULT '{}' CHECK ("digestHours" <@ ARRAY[0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23]::SMALLINT[]),
    "changeNumber" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "NotificationTimes_pkey" PRIMARY KEY ("agentId"),
    CHECK (("quietFrom" IS NULL) = ("quietUntil" IS NULL)),
    CHECK ("quietFrom" <> "quietUntil")
);

-- A browser that asked to be told. Endpoint and keys are sealed: who has them can write to that screen.
CREATE TABLE "PushSubscription" (
    "id" UUID NOT NULL,
    "agentId" UUID NOT NULL REFERENCES "Agent" ("id") ON DELETE CASCADE,
    "endpointHash" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "host" TEXT NOT NULL,
    "browser" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSentAt" TIMESTAMPTZ(3),

    CONSTRAINT "PushSubscription_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX push_subscription_endpoint ON "PushSubscription" ("endpointHash");
CREATE INDEX push_subscription_of_agent ON "PushSubscription" ("agentId");

-- One row: the pair of keys the desk signs its pushes with (RFC 8292), made once
CREATE TABLE "PushKey" (
    "id" SMALLINT NOT NULL DEFAULT 1 CHECK ("id" = 1),
    "publicKey" TEXT NOT NULL,
    "sealedPrivate" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PushKey_pkey" PRIMARY KEY ("id")
);

-- One notification on its way to one browser. Twice is harmless: a browser shows the same tag once.
CREATE TABLE "PushDelivery" (
    "notificationId" UUID NOT NULL REFERENCES "Notification" ("id") ON DELETE CASCADE,
    "subscriptionId" UUID NOT NULL REFERENCES "PushSubscription" ("id") ON DELETE CASCADE,
    "state" TEXT NOT NULL DEFAULT 'queued' CHECK ("state" IN ('queued', 'sent', 'failed', 'dropped')),
    "tries" SMALLINT NOT NULL DEFAULT 0,
    "nextAt" TIMESTAMPTZ(3) NOT NULL,
    "code" TEXT,

    CONSTRAINT "PushDelivery_pkey" PRIMARY KEY ("notificationId", "subscriptionId")
);
CREATE INDEX push_delivery_due ON "PushDelivery" ("nextAt") WHERE "state" = 'queued';
CREATE INDEX push_delivery_of_subscription ON "PushDelivery" ("subscriptionId");
