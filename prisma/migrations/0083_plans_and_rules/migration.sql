-- What the work of one country, or of one contract in it, is held to. Those of an agent are named in their terms; else the
-- one of their country without a contract holds, else the house's own policy.
CREATE TABLE "WorkRules" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL CHECK (char_length("name") BETWEEN 1 AND 80),
    "country" TEXT,
    "contract" TEXT NOT NULL DEFAULT '',
    -- {rule: {mode, most | least | steps}}
    "rules" JSONB NOT NULL,
    -- Which example it was made from, and has still to be read by somebody who knows the law
    "example" TEXT,
    "isReviewed" BOOLEAN NOT NULL DEFAULT false,
    "changeNumber" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "WorkRules_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX work_rules_name ON "WorkRules" (lower("name")) WHERE "retiredAt" IS NULL;
CREATE UNIQUE INDEX work_rules_of_country ON "WorkRules" ("country", lower("contract")) WHERE "retiredAt" IS NULL AND "country" IS NOT NULL;

ALTER TABLE "WorkTerms" ADD COLUMN "rulesId" UUID REFERENCES "WorkRules" ("id");

-- A shift that a rule lets stand only if its agent agrees: a draft until then
CREATE TABLE "ConsentRequest" (
    "id" UUID NOT NULL,
    "shiftId" UUID NOT NULL REFERENCES "Shift" ("id"),
    "agentId" UUID NOT NULL REFERENCES "Agent" ("id"),
    -- Of the shift, as it was asked about: an answer is to that one
    "changeNumber" INTEGER NOT NULL,
    "warnings" JSONB NOT NULL,
    "state" TEXT NOT NULL CHECK ("state" IN ('asked', 'agreed', 'declined', 'withdrawn')),
    "askedById" UUID,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "ConsentRequest_pkey" PRIMARY KEY ("id"),
    CHECK (("state" = 'asked') = ("answeredAt" IS NULL))
);
CREATE UNIQUE INDEX consent_of_shift ON "ConsentRequest" ("shiftId") WHERE "state" = 'asked';
CREATE INDEX consent_of_agent ON "ConsentRequest" ("agentId", "id");

-- A roster being worked out, or worked out: the worker solves, the proposal waits to be taken
CREATE TABLE "PlanJob" (
    "id" UUID NOT NULL,
    "state" TEXT NOT NULL CHECK ("state" IN ('waiting', 'running', 'done', 'failed', 'cancelled', 'applied', 'discarded')),
    "wish" JSONB NOT NULL,
    "phase" TEXT NOT NULL DEFAULT 'waiting',
    -- {seconds, cost, bound, gap}: of the best roster found so far
    "progress" JSONB,
    "proposal" JSONB,
    "failure" JSONB,
    "isCancelAsked" BOOLEAN NOT NULL DEFAULT false,
    -- What taking it put down and took up, for taking it back
    "applied" JSONB,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "leaseUntil" TIMESTAMPTZ(3),
    "fence" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "PlanJob_pkey" PRIMARY KEY ("id")
);
CREATE INDEX plan_to_do ON "PlanJob" ("createdAt") WHERE "state" IN ('waiting', 'running');
