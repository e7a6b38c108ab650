-- What the guard of public texts knows of an account: its own patterns of order numbers, and numbers everybody may have
CREATE TABLE "AccountGuard" (
    "accountId" UUID NOT NULL REFERENCES "Account" ("id") ON DELETE CASCADE,
    "orderPatterns" TEXT[] NOT NULL DEFAULT '{}' CHECK (cardinality("orderPatterns") <= 20),
    "publicNumbers" TEXT[] NOT NULL DEFAULT '{}' CHECK (cardinality("publicNumbers") <= 50),

    CONSTRAINT "AccountGuard_pkey" PRIMARY KEY ("accountId")
);

-- A text the guard stopped and one agent asks others to let through: bound to these words, and short-lived
CREATE TABLE "GuardRelease" (
    "id" UUID NOT NULL,
    "conversationId" UUID NOT NULL REFERENCES "Conversation" ("id") ON DELETE CASCADE,
    "textHash" TEXT NOT NULL,
    -- Emptied a day later; card numbers are masked
    "text" TEXT NOT NULL,
    "kinds" TEXT[] NOT NULL CHECK (cardinality("kinds") > 0),
    "reason" TEXT NOT NULL CHECK (char_length("reason") BETWEEN 1 AND 300),
    "askedById" UUID NOT NULL REFERENCES "Agent" ("id"),
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    -- Until then it may be decided, and after it was agreed to, used
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'asked' CHECK ("state" IN ('asked', 'agreed', 'refused', 'used')),
    "decidedById" UUID REFERENCES "Agent" ("id"),
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "GuardRelease_pkey" PRIMARY KEY ("id"),
    CHECK ("decidedById" IS DISTINCT FROM "askedById"),
    CHECK (("state" = 'asked') = ("decidedById" IS NULL)),
    CHECK (("decidedById" IS NULL) = ("decidedAt" IS NULL))
);
CREATE UNIQUE INDEX guard_release_once ON "GuardRelease" ("conversationId", "askedById", "textHash") WHERE "state" = 'asked';
CREATE INDEX guard_release_of_conversation ON "GuardRelease" ("conversationId", "endsAt");
CREATE INDEX guard_release_words ON "GuardRelease" ("askedAt") WHERE "text" <> '';

-- A public answer that asked somebody to go on in private; settled when they came, or told once that nothing came
CREATE TABLE "PrivateMove" (
    "replyId" UUID NOT NULL REFERENCES "Reply" ("id") ON DELETE CASCADE,
    "conversationId" UUID NOT NULL REFERENCES "Conversation" ("id") ON DELETE CASCADE,
    "accountId" UUID NOT NULL REFERENCES "Account" ("id"),
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "remindAt" TIMESTAMPTZ(3) NOT NULL,
    "cameAt" TIMESTAMPTZ(3),
    "remindedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PrivateMove_pkey" PRIMARY KEY ("replyId")
);
CREATE INDEX private_move_open ON "PrivateMove" ("remindAt") WHERE "cameAt" IS NULL AND "remindedAt" IS NULL;
CREATE INDEX private_move_of_conversation ON "PrivateMove" ("conversationId", "askedAt");
