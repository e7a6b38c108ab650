-- A mail to everybody an incident hits: its words, whom it goes to, how far it is
CREATE TABLE "Mailing" (
    "id" UUID NOT NULL,
    "incidentId" UUID NOT NULL REFERENCES "Incident" ("id"),
    -- First, second … of its incident
    "number" INTEGER NOT NULL CHECK ("number" >= 1),
    "name" TEXT NOT NULL CHECK (char_length("name") BETWEEN 1 AND 120),
    "purpose" TEXT NOT NULL CHECK ("purpose" IN ('service', 'marketing')),
    -- The mailbox it leaves from and answers come to
    "accountId" UUID NOT NULL REFERENCES "Account" ("id"),
    -- Subject and body by language
    "texts" JSONB NOT NULL CHECK (jsonb_typeof("texts") = 'object'),
    "fallbackLanguage" TEXT NOT NULL CHECK ("fallbackLanguage" ~ '^[a-z]{2,3}$'),
    -- Who of those affected, and of which lists
    "audience" JSONB NOT NULL CHECK (jsonb_typeof("audience") = 'object'),
    -- Carries the link of this make-good
    "makeGoodId" UUID,
    -- Letters a second, at most
    "perSecond" INTEGER NOT NULL CHECK ("perSecond" BETWEEN 1 AND 1000),
    "state" TEXT NOT NULL DEFAULT 'draft' CHECK ("state" IN ('draft', 'asked', 'approved', 'preparing', 'prepared', 'sending', 'paused', 'stopped', 'done')),
    -- Why it waits or stopped by itself
    "code" TEXT,
    "createdById" UUID REFERENCES "Agent" ("id"),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "askedById" UUID REFERENCES "Agent" ("id"),
    "askedAt" TIMESTAMPTZ(3),
    "decidedById" UUID REFERENCES "Agent" ("id"),
    "decidedAt" TIMESTAMPTZ(3),
    -- What is to be changed, of one that was given back
    "comment" TEXT CHECK (char_length("comment") <= 1000),
    "startedById" UUID REFERENCES "Agent" ("id"),
    -- Not before; null: it was not told to start
    "startAt" TIMESTAMPTZ(3),
    "startedAt" TIMESTAMPTZ(3),
    "pausedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    -- How far it was prepared: the last person looked at, how many, why some get none
    "preparedTo" UUID,
    "preparedPeople" INTEGER NOT NULL DEFAULT 0,
    "preparedAt" TIMESTAMPTZ(3),
    "leftOut" JSONB NOT NULL DEFAULT '{}',
    "fence" INTEGER NOT NULL DEFAULT 0,
    "leaseUntil" TIMESTAMPTZ(3),
    -- Up to when its letters of a second are given away, to all workers together
    "pacedTo" TIMESTAMPTZ(3),
    "changeNumber" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Mailing_pkey" PRIMARY KEY ("id"),
    CONSTRAINT mailing_number UNIQUE ("incidentId", "number"),
    CHECK (("state" IN ('stopped', 'done')) = ("endedAt" IS NOT NULL)),
    CHECK (("decidedById" IS NULL) OR ("decidedAt" IS NOT NULL))
);
CREATE INDEX mailing_under_way ON "Mailing" ("startAt", "id") WHERE "state" IN ('preparing', 'prepared', 'sending');
CREATE INDEX mailing_of_make_good ON "Mailing" ("makeGoodId") WHERE "makeGoodId" IS NOT NULL;

-- What one person gets of a mailing: once, whatever happens
CREATE TABLE "Letter" (
    "id" UUID NOT NULL,
    "mailingId" UUID NOT NULL REFERENCES "Mailing" ("id"),
    "affectedId" UUID REFERENCES "Affected" ("id") ON DELETE SET NULL,
    -- The mail handle it goes to
    "handleId" UUID NOT NULL REFERENCES "Handle" ("id") ON DELETE CASCADE,
    -- Whose it was when it was prepared
    "customerId" UUID NOT NULL,
    -- Null once the person is erased
    "address" TEXT,
    "name" TEXT,
    "language" TEXT NOT NULL,
    -- The fields of the person, as they were when it was prepared
    "values" JSONB NOT NULL DEFAULT '{}' CHECK (jsonb_typeof("values") = 'object'),
    "claimId" UUID,
    -- Without angle brackets; every try is the same mail
    "messageId" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'queued' CHECK ("state" IN ('queued', 'sending', 'sent', 'unconfirmed', 'refused', 'failed', 'bounced', 'stopped')),
    "sendAfter" TIMESTAMPTZ(3) NOT NULL,
    "fence" INTEGER NOT NULL DEFAULT 0,
    "leaseUntil" TIMESTAMPTZ(3),
    "nextLookAt" TIMESTAMPTZ(3),
    "looks" INTEGER NOT NULL DEFAULT 0,
    "firstTriedAt" TIMESTAMPTZ(3),
    "code" TEXT,
    "details" JSONB,
    "sentAt" TIMESTAMPTZ(3),
    "bouncedAt" TIMESTAMPTZ(3),
    "complainedAt" TIMESTAMPTZ(3),
    "unsubscribedAt" TIMESTAMPTZ(3),
    "answeredAt" TIMESTAMPTZ(3),
    -- Where it stands in the person's history, once they answered
    "interactionId" UUID,
    "settledById" UUID REFERENCES "Agent" ("id"),

    CONSTRAINT "Letter_pkey" PRIMARY KEY ("id"),
    CONSTRAINT letter_once UNIQUE ("mailingId", "customerId"),
    CONSTRAINT letter_address_once UNIQUE ("mailingId", "address"),
    CONSTRAINT letter_message UNIQUE ("messageId")
);
CREATE INDEX letter_queued ON "Letter" ("mailingId", "sendAfter", "id") WHERE "state" = 'queued';
CREATE INDEX letter_sending ON "Letter" ("leaseUntil") WHERE "state" = 'sending';
CREATE INDEX letter_in_doubt ON "Letter" ("nextLookAt") WHERE "state" = 'unconfirmed' AND "nextLookAt" IS NOT NULL;
CREATE INDEX letter_states ON "Letter" ("mailingId", "state", "id");
CREATE INDEX letter_of_handle ON "Letter" ("handleId");
CREATE INDEX letter_of_customer ON "Letter" ("customerId", "sentAt" DESC);
CREATE INDEX letter_of_affected ON "Letter" ("affectedId", "sentAt" DESC);
CREATE INDEX letter_of_claim ON "Letter" ("claimId") WHERE "claimId" IS NOT NULL;
CREATE INDEX letter_answered ON "Letter" ("mailingId", "answeredAt") WHERE "answeredAt" IS NOT NULL;
CREATE INDEX letter_complained ON "Letter" ("mailingId") WHERE "complainedAt" IS NOT NULL;
CREATE INDEX letter_unsubscribed ON "Letter" ("mailingId") WHERE "unsubscribedAt" IS NOT NULL;
CREATE INDEX letter_bounced ON "Letter" ("handleId") WHERE "state" = 'bounced';

-- Committed before the call goes out
CREATE TABLE "LetterAttempt" (
    "id" UUID NOT NULL,
    "letterId" UUID NOT NULL REFERENCES "Letter" ("id") ON DELETE CASCADE,
    "fence" INTEGER NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "code" TEXT,

    CONSTRAINT "LetterAttempt_pkey" PRIMARY KEY ("id")
);
CREATE INDEX letter_attempt_of_letter ON "LetterAttempt" ("letterId", "startedAt");

-- Who wants no mail of this kind. The address stands here as a keyed digest alone, so that it outlives its erasure
CREATE TABLE "MailOptOut" (
    "digest" TEXT NOT NULL,
    "purpose" TEXT NOT NULL CHECK ("purpose" IN ('all', 'marketing')),
    "via" TEXT NOT NULL CHECK ("via" IN ('link', 'header', 'complaint', 'hand')),
    "at" TIMESTAMPTZ(3) NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "MailOptOut_pkey" PRIMARY KEY ("digest", "purpose")
);
