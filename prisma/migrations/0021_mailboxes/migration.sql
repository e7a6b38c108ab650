-- What the desk knows of a mailbox of ours; its address is the account's external id
CREATE TABLE "Mailbox" (
    "accountId" UUID NOT NULL,
    "fromName" TEXT NOT NULL,
    "signatureBlock" TEXT NOT NULL DEFAULT '',
    "imapHost" TEXT,
    "imapPort" INTEGER,
    "imapTls" TEXT,
    "imapName" TEXT,
    "sealedImapPassword" BYTEA,
    "smtpHost" TEXT,
    "smtpPort" INTEGER,
    "smtpTls" TEXT,
    "smtpName" TEXT,
    "sealedSmtpPassword" BYTEA,
    "sentFolder" TEXT,
    "authservId" TEXT,
    "dropAddress" TEXT,
    "isSandbox" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "Mailbox_pkey" PRIMARY KEY ("accountId")
);
ALTER TABLE "Mailbox" ADD CONSTRAINT "Mailbox_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id");
ALTER TABLE "Mailbox"
  ADD CHECK ("imapTls" IN ('implicit', 'starttls', 'none')),
  ADD CHECK ("smtpTls" IN ('implicit', 'starttls', 'none')),
  ADD CHECK ("dropAddress" = lower("dropAddress")),
  ADD CONSTRAINT "Mailbox_imap_is_whole" CHECK (num_nulls("imapHost", "imapPort", "imapTls", "imapName") IN (0, 4)),
  ADD CONSTRAINT "Mailbox_smtp_is_whole" CHECK (num_nulls("smtpHost", "smtpPort", "smtpTls", "smtpName") IN (0, 4));
CREATE UNIQUE INDEX mailbox_drop_address ON "Mailbox" ("dropAddress");

-- Bytes too large for a row lie in the file store; `body` then has their beginning
ALTER TABLE "RawEvent" ADD COLUMN "fileKey" TEXT, ADD COLUMN "fileBytes" BIGINT;
CREATE INDEX raw_event_file ON "RawEvent" ("receivedAt") WHERE "fileKey" IS NOT NULL;
