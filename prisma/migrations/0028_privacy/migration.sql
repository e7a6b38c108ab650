-- A restricted person opens only to who says why; an erased one is a tombstone
ALTER TABLE "Customer"
  ADD COLUMN "isRestricted" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "erasedAt" TIMESTAMPTZ(3);

-- Small pictures for the history, and what a virus scanner found
ALTER TABLE "Attachment"
  ADD COLUMN "thumbKey" TEXT,
  ADD COLUMN "thumbTriedAt" TIMESTAMPTZ(3),
  ADD COLUMN "scannedAt" TIMESTAMPTZ(3);
CREATE INDEX attachment_without_thumb ON "Attachment" ("createdAt")
  WHERE state = 'stored' AND "thumbTriedAt" IS NULL AND type IN ('image/jpeg', 'image/png', 'image/webp', 'image/gif');
CREATE INDEX attachment_unscanned ON "Attachment" ("createdAt")
  WHERE state IN ('stored', 'waiting-for-scan') AND "scannedAt" IS NULL AND "key" IS NOT NULL;

-- Digests of provider ids that may not come in again
CREATE TABLE "ErasedKey" (
    "digest" TEXT NOT NULL,
    "erasureId" UUID NOT NULL,
    CONSTRAINT "ErasedKey_pkey" PRIMARY KEY ("digest")
);
CREATE INDEX "ErasedKey_erasureId_idx" ON "ErasedKey" ("erasureId");

-- No foreign keys: the row is also written from the list beside the database, after a backup was restored
CREATE TABLE "Erasure" (
    "id" UUID NOT NULL,
    "customerId" UUID NOT NULL,
    "handleIds" UUID[] NOT NULL,
    "askedById" UUID,
    "why" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "listedAt" TIMESTAMPTZ(3),
    "doneAt" TIMESTAMPTZ(3),
    "interactions" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Erasure_pkey" PRIMARY KEY ("id")
);
CREATE INDEX erasure_under_way ON "Erasure" ("askedAt") WHERE "doneAt" IS NULL;
CREATE INDEX "Erasure_customerId_idx" ON "Erasure" ("customerId");

CREATE TABLE "Hold" (
    "id" UUID NOT NULL,
    "customerId" UUID REFERENCES "Customer" ("id"),
    "conversationId" UUID REFERENCES "Conversation" ("id"),
    "reason" TEXT NOT NULL,
    "askedById" UUID NOT NULL REFERENCES "Agent" ("id"),
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedById" UUID REFERENCES "Agent" ("id"),
    "confirmedAt" TIMESTAMPTZ(3),
    "liftReason" TEXT,
    "liftAskedById" UUID REFERENCES "Agent" ("id"),
    "liftAskedAt" TIMESTAMPTZ(3),
    "liftedById" UUID REFERENCES "Agent" ("id"),
    "liftedAt" TIMESTAMPTZ(3),
    "droppedAt" TIMESTAMPTZ(3),
    CONSTRAINT "Hold_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Hold_on_one_thing" CHECK (("customerId" IS NULL) <> ("conversationId" IS NULL)),
    CONSTRAINT "Hold_by_two" CHECK ("confirmedById" <> "askedById"),
    CONSTRAINT "Hold_lifted_by_two" CHECK ("liftedById" <> "liftAskedById"),
    CONSTRAINT "Hold_lifted_after_all" CHECK ("liftedAt" IS NULL OR ("confirmedAt" IS NOT NULL AND "liftAskedAt" IS NOT NULL))
);
CREATE UNIQUE INDEX hold_of_customer ON "Hold" ("customerId") WHERE "liftedAt" IS NULL AND "droppedAt" IS NULL;
CREATE UNIQUE INDEX hold_of_conversation ON "Hold" ("conversationId") WHERE "liftedAt" IS NULL AND "droppedAt" IS NULL;

CREATE TABLE "RetentionRule" (
    "kind" TEXT NOT NULL CHECK ("kind" IN ('post', 'direct_message', 'email', 'call', 'note', 'file', 'raw')),
    "days" INTEGER CHECK ("days" BETWEEN 1 AND 36500),
    "setById" UUID REFERENCES "Agent" ("id"),
    "setAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "RetentionRule_pkey" PRIMARY KEY ("kind")
);

CREATE TABLE "RetentionRun" (
    "id" UUID NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "counts" JSONB NOT NULL DEFAULT '{}',
    CONSTRAINT "RetentionRun_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "RetentionRun_startedAt_idx" ON "RetentionRun" ("startedAt");

CREATE TABLE "PersonExport" (
    "id" UUID NOT NULL,
    "customerId" UUID NOT NULL REFERENCES "Customer" ("id"),
    "askedById" UUID NOT NULL REFERENCES "Agent" ("id"),
    "why" TEXT NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'queued' CHECK ("state" IN ('queued', 'working', 'ready', 'failed', 'expired')),
    "claimedAt" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "key" TEXT,
    "bytes" BIGINT NOT NULL DEFAULT 0,
    "sha256" TEXT,
    "readyAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3),
    "downloads" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "PersonExport_pkey" PRIMARY KEY ("id")
);
CREATE INDEX person_export_waiting ON "PersonExport" ("askedAt") WHERE "state" IN ('queued', 'working');

-- A month of raw bytes goes when all of them are wiped: a hold keeps its own
CREATE OR REPLACE FUNCTION keep_raw_event_partitions(today date, keep_days int) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  month date;
  part record;
  is_kept boolean;
BEGIN
  FOR month IN SELECT generate_series(date_trunc('month', today), date_trunc('month', today) + interval '2 months', interval '1 month') LOOP
    BEGIN
      EXECUTE format('CREATE TABLE IF NOT EXISTS %I PARTITION OF "RawEvent" FOR VALUES FROM (%L) TO (%L)',
        'RawEvent_' || to_char(month, 'YYYY_MM'), (month::text || ' 00:00:00+00'), ((month + interval '1 month')::date::text || ' 00:00:00+00'));
    EXCEPTION WHEN check_violation THEN NULL; -- the default partition already holds rows of that month
    END;
  END LOOP;
  FOR part IN SELECT relname FROM pg_class WHERE relname ~ '^RawEvent_[0-9]{4}_[0-9]{2}$' AND relkind = 'r' LOOP
    IF to_date(right(part.relname, 7), 'YYYY_MM') + interval '1 month' < today - keep_days THEN
      EXECUTE format('SELECT EXISTS (SELECT 1 FROM %I WHERE body IS NOT NULL)', part.relname) INTO is_kept;
      IF NOT is_kept THEN
        EXECUTE format('DROP TABLE %I', part.relname);
      END IF;
    END IF;
  END LOOP;
  DELETE FROM "RawEvent_default" WHERE "receivedAt" < today - keep_days AND body IS NULL;
END $$;
