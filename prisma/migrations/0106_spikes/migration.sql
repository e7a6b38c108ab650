-- What came in, by account and the time it reached us: late deliveries are neither usual nor a storm
CREATE INDEX interaction_arrived ON "Interaction" ("accountId", "receivedAt")
  WHERE "direction" = 'inbound' AND "receivedAt" - "publishedAt" < interval '15 minutes';
-- The few posts that people repost and like
CREATE INDEX interaction_loud ON "Interaction" ("publishedAt")
  WHERE "direction" = 'inbound' AND "audience" = 'public' AND "reposts" + "likes" >= 20;

-- How many came in that minute, by account or listening query: what says what is usual. Counts alone, kept ten weeks
CREATE TABLE "ArrivalCount" (
    "sourceId" UUID NOT NULL,
    "minuteAt" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL CHECK ("count" > 0),

    CONSTRAINT "ArrivalCount_pkey" PRIMARY KEY ("sourceId", "minuteAt")
);
CREATE INDEX arrival_count_minute ON "ArrivalCount" ("minuteAt");

-- One row: how far they were counted
CREATE TABLE "SpikeWatch" (
    "id" SMALLINT NOT NULL DEFAULT 1 CHECK ("id" = 1),
    "countedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SpikeWatch_pkey" PRIMARY KEY ("id")
);

-- Reposts and likes of a loud post as they grew; kept two days
CREATE TABLE "ReachSample" (
    "interactionId" UUID NOT NULL REFERENCES "Interaction" ("id") ON DELETE CASCADE,
    "takenAt" TIMESTAMPTZ(3) NOT NULL,
    "engaged" INTEGER NOT NULL,

    CONSTRAINT "ReachSample_pkey" PRIMARY KEY ("interactionId", "takenAt")
);
CREATE INDEX reach_sample_taken ON "ReachSample" ("takenAt");

-- Something everybody is told of: a matter that hits many, beside the conversations about it
CREATE TABLE "Incident" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL CHECK (char_length("title") BETWEEN 1 AND 120),
    -- What we say, by language
    "statement" JSONB NOT NULL DEFAULT '{}',
    "state" TEXT NOT NULL DEFAULT 'open' CHECK ("state" IN ('open', 'closed')),
    "startAt" TIMESTAMPTZ(3) NOT NULL,
    "endAt" TIMESTAMPTZ(3),
    "accountIds" UUID[] NOT NULL DEFAULT '{}',
    "postIds" UUID[] NOT NULL DEFAULT '{}',
    "createdById" UUID REFERENCES "Agent" ("id"),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "closedById" UUID REFERENCES "Agent" ("id"),
    "closedAt" TIMESTAMPTZ(3),
    "changeNumber" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Incident_pkey" PRIMARY KEY ("id"),
    CHECK ("endAt" IS NULL OR "endAt" >= "startAt"),
    CHECK (("state" = 'closed') = ("closedAt" IS NOT NULL))
);
CREATE INDEX incident_newest ON "Incident" ("createdAt" DESC, "id" DESC);
CREATE INDEX incident_open ON "Incident" ("startAt") WHERE "state" = 'open';

-- More came in than can be chance, or one post runs away: from when it was seen until it was over
CREATE TABLE "Spike" (
    "id" UUID NOT NULL,
    "cause" TEXT NOT NULL CHECK ("cause" IN ('account', 'query', 'post')),
    -- What it is about: an account, a listening query, a post
    "subjectId" UUID NOT NULL,
    "accountId" UUID REFERENCES "Account" ("id"),
    "interactionId" UUID REFERENCES "Interaction" ("id") ON DELETE CASCADE,
    "measure" TEXT NOT NULL CHECK ("measure" IN ('arrivals', 'engaged', 'people')),
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "windowMinutes" INTEGER NOT NULL,
    "expected" DOUBLE PRECISION NOT NULL,
    "seen" INTEGER NOT NULL,
    "factor" DOUBLE PRECISION NOT NULL,
    -- The most of it since, by its factor
    "peak" DOUBLE PRECISION NOT NULL,
    "basis" TEXT NOT NULL CHECK ("basis" IN ('hour-of-week', 'hour', 'floor')),
    -- Of how many weeks or days what is usual was made
    "basisCount" INTEGER NOT NULL,
    -- [{word, people, of}]
    "words" JSONB NOT NULL DEFAULT '[]',
    "postIds" UUID[] NOT NULL DEFAULT '{}',
    "state" TEXT NOT NULL DEFAULT 'open' CHECK ("state" IN ('open', 'seen', 'dismissed', 'incident')),
    "settledById" UUID REFERENCES "Agent" ("id"),
    "settledAt" TIMESTAMPTZ(3),
    "reason" TEXT CHECK (char_length("reason") BETWEEN 1 AND 300),
    "incidentId" UUID REFERENCES "Incident" ("id"),

    CONSTRAINT "Spike_pkey" PRIMARY KEY ("id"),
    CHECK (("state" = 'open') = ("settledAt" IS NULL)),
    CHECK ("state" <> 'dismissed' OR "reason" IS NOT NULL),
    CHECK (("state" = 'incident') = ("incidentId" IS NOT NULL)),
    CHECK (("cause" = 'post') = ("interactionId" IS NOT NULL))
);
-- A cause that goes on rings no second time, however many workers look
CREATE UNIQUE INDEX spike_going_on ON "Spike" ("subjectId") WHERE "endedAt" IS NULL;
CREATE INDEX spike_of_subject ON "Spike" ("subjectId", "startedAt" DESC);
CREATE INDEX spike_newest ON "Spike" ("startedAt" DESC, "id" DESC);
