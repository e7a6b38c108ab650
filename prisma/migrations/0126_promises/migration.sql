-- What we told somebody we would do, and by when. It hangs on what was said and goes where its thread goes
CREATE TABLE "GivenPromise" (
    "id" UUID NOT NULL,
    "threadId" UUID NOT NULL REFERENCES "Thread" ("id") ON DELETE CASCADE,
    -- The answer it was given in; where it was written down by hand without one, the newest thing said
    "interactionId" UUID NOT NULL REFERENCES "Interaction" ("id") ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    "what" TEXT NOT NULL CHECK (char_length("what") BETWEEN 1 AND 200),
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    -- As it was promised first; a promise may be moved before it is due, with a reason
    "firstDueAt" TIMESTAMPTZ(3) NOT NULL,
    "moveReason" TEXT CHECK (char_length("moveReason") BETWEEN 1 AND 300),
    -- Null: whoever has the conversation
    "ownerId" UUID REFERENCES "Agent" ("id"),
    -- Who owned it and left
    "lostOwnerId" UUID REFERENCES "Agent" ("id"),
    "createdById" UUID REFERENCES "Agent" ("id"),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    -- From then on it stands in the queue
    "nearAt" TIMESTAMPTZ(3) NOT NULL,
    "wokenAt" TIMESTAMPTZ(3),
    "brokenAt" TIMESTAMPTZ(3),
    "keptAt" TIMESTAMPTZ(3),
    -- The answer or call that kept it
    "keptById" UUID REFERENCES "Interaction" ("id") ON DELETE SET NULL,
    "releasedAt" TIMESTAMPTZ(3),
    "endReason" TEXT CHECK (char_length("endReason") BETWEEN 1 AND 300),
    "endedById" UUID REFERENCES "Agent" ("id"),

    CONSTRAINT "GivenPromise_pkey" PRIMARY KEY ("id"),
    CHECK ("keptAt" IS NULL OR "releasedAt" IS NULL),
    CHECK ("releasedAt" IS NULL OR "endReason" IS NOT NULL),
    CHECK ("nearAt" <= "dueAt"),
    CHECK ("brokenAt" IS NULL OR "brokenAt" >= "createdAt")
);
CREATE INDEX given_promise_of_thread ON "GivenPromise" ("threadId", "dueAt");
CREATE INDEX given_promise_of_interaction ON "GivenPromise" ("interactionId");
CREATE INDEX given_promise_near ON "GivenPromise" ("nearAt")
  WHERE "wokenAt" IS NULL AND "keptAt" IS NULL AND "releasedAt" IS NULL;
CREATE INDEX given_promise_due ON "GivenPromise" ("dueAt", "id")
  WHERE "keptAt" IS NULL AND "releasedAt" IS NULL;
CREATE INDEX given_promise_newest ON "GivenPromise" ("dueAt" DESC, "id" DESC);
CREATE INDEX given_promise_of_owner ON "GivenPromise" ("ownerId")
  WHERE "ownerId" IS NOT NULL AND "keptAt" IS NULL AND "releasedAt" IS NULL;
