-- What a mail carries besides its visible words; one row per mail, in or out
CREATE TABLE "Mail" (
    "interactionId" UUID NOT NULL REFERENCES "Interaction" ("id"),
    "messageId" TEXT,
    "subject" TEXT NOT NULL,
    "from" JSONB,
    "to" JSONB NOT NULL DEFAULT '[]',
    "cc" JSONB NOT NULL DEFAULT '[]',
    "replyTo" JSONB NOT NULL DEFAULT '[]',
    "references" TEXT[] NOT NULL DEFAULT '{}',
    -- Sanitised; served by its own route only
    "html" TEXT,
    "folded" TEXT,
    "automatic" TEXT CHECK ("automatic" IN ('auto-reply', 'bounce', 'list', 'loop')),
    "bounced" JSONB,
    "authentication" JSONB,
    "isWhole" BOOLEAN NOT NULL DEFAULT true,
    -- How it came to its conversation: by our token from whom it was sent to, from another address, or without one
    "trust" TEXT NOT NULL DEFAULT 'none' CHECK ("trust" IN ('proved', 'unverified', 'none')),
    CONSTRAINT "Mail_pkey" PRIMARY KEY ("interactionId")
);
CREATE INDEX mail_unverified ON "Mail" ("interactionId") WHERE "trust" = 'unverified';

-- A file of a mail hangs on it, stands in its words, or was fetched for them when a person asked
ALTER TABLE "Attachment"
  ADD COLUMN "contentId" TEXT,
  ADD COLUMN "role" TEXT NOT NULL DEFAULT 'file' CHECK ("role" IN ('file', 'inline', 'remote'));

ALTER TABLE "Draft"
  ADD COLUMN "subject" TEXT,
  ADD COLUMN "cc" TEXT[] NOT NULL DEFAULT '{}';
