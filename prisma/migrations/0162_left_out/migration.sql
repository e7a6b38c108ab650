-- Who gets no letter of a mailing, and why: people, not handles
CREATE TABLE "MailingLeftOut" (
    "mailingId" UUID NOT NULL REFERENCES "Mailing" ("id"),
    "customerId" UUID NOT NULL,
    "affectedId" UUID REFERENCES "Affected" ("id") ON DELETE SET NULL,
    "reason" TEXT NOT NULL CHECK ("reason" ~ '^[a-z][a-z-]{1,30}$'),
    -- What was missing, of a field
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "MailingLeftOut_pkey" PRIMARY KEY ("mailingId", "customerId")
);
CREATE INDEX mailing_left_out_by_reason ON "MailingLeftOut" ("mailingId", "reason", "customerId");
CREATE INDEX mailing_left_out_of_affected ON "MailingLeftOut" ("affectedId");
