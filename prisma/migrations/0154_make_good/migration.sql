-- What everybody an incident hit may choose from to have it made good. Sums are whole minor units
CREATE TABLE "MakeGood" (
    "id" UUID NOT NULL,
    "incidentId" UUID NOT NULL REFERENCES "Incident" ("id"),
    "name" TEXT NOT NULL CHECK (char_length("name") BETWEEN 1 AND 120),
    -- Title, body and what it is about, by language
    "texts" JSONB NOT NULL CHECK (jsonb_typeof("texts") = 'object'),
    "fallbackLanguage" TEXT NOT NULL CHECK ("fallbackLanguage" ~ '^[a-z]{2,3}$'),
    "choices" JSONB NOT NULL CHECK (jsonb_typeof("choices") = 'array'),
    "condition" TEXT NOT NULL CHECK ("condition" IN ('none', 'late')),
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    -- Of our cost; null: no cap
    "cap" BIGINT CHECK ("cap" > 0),
    -- What its choices cost us in, points too
    "currency" CHAR(3) NOT NULL CHECK ("currency" ~ '^[A-Z]{3}$'),
    -- Our cost of what was chosen and stands. Whoever chooses moves it first, so that two never pass the cap together
    "spent" BIGINT NOT NULL DEFAULT 0 CHECK ("spent" >= 0),
    -- Who signs the page
    "signerId" UUID REFERENCES "Agent" ("id"),
    "createdById" UUID REFERENCES "Agent" ("id"),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "stoppedById" UUID REFERENCES "Agent" ("id"),
    "stoppedAt" TIMESTAMPTZ(3),
    "changeNumber" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "MakeGood_pkey" PRIMARY KEY ("id")
);
CREATE INDEX make_good_of_incident ON "MakeGood" ("incidentId", "createdAt");

-- One person's right to choose. That it ran out or was stopped is said by its make-good, in one place for all
CREATE TABLE "Claim" (
    "id" UUID NOT NULL,
    "makeGoodId" UUID NOT NULL REFERENCES "MakeGood" ("id"),
    "affectedId" UUID NOT NULL REFERENCES "Affected" ("id") ON DELETE CASCADE,
    "handleId" UUID NOT NULL REFERENCES "Handle" ("id") ON DELETE CASCADE,
    -- A keyed digest of the token, which itself is kept nowhere
    "tokenHash" TEXT NOT NULL CHECK (char_length("tokenHash") = 64),
    "state" TEXT NOT NULL CHECK ("state" IN ('reserved', 'offered', 'claimed')),
    -- What each choice is worth to this person, by its id; null: their field says no sum
    "amounts" JSONB NOT NULL CHECK (jsonb_typeof("amounts") = 'object'),
    -- Our cost of the dearest choice
    "mostCost" BIGINT NOT NULL CHECK ("mostCost" >= 0),
    "choiceId" TEXT,
    "amount" INTEGER CHECK ("amount" BETWEEN 1 AND 100000000),
    "cost" BIGINT CHECK ("cost" >= 0),
    "offerId" UUID REFERENCES "Offer" ("id") ON DELETE SET NULL,
    -- What they wish for that a lead has to look at, and why: over the cap, or no sum known
    "askedChoiceId" TEXT,
    "askedCode" TEXT CHECK ("askedCode" IN ('cap', 'no-amount')),
    "askedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "offeredAt" TIMESTAMPTZ(3),
    "chosenAt" TIMESTAMPTZ(3),
    -- The agent who chose in their name, and why
    "chosenById" UUID REFERENCES "Agent" ("id"),
    "chosenReason" TEXT CHECK (char_length("chosenReason") BETWEEN 1 AND 300),
    -- Counts every choice, so that each is told once
    "turn" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("id"),
    CONSTRAINT claim_once UNIQUE ("makeGoodId", "affectedId"),
    CONSTRAINT claim_token UNIQUE ("tokenHash"),
    CHECK (("state" = 'reserved') = ("offeredAt" IS NULL)),
    CHECK (("state" = 'claimed') = ("choiceId" IS NOT NULL)),
    CHECK (("choiceId" IS NULL) = ("chosenAt" IS NULL)),
    CHECK (("choiceId" IS NULL) = ("amount" IS NULL)),
    CHECK (("choiceId" IS NULL) = ("cost" IS NULL)),
    CHECK (("askedAt" IS NULL) = ("askedChoiceId" IS NULL)),
    CHECK (("askedAt" IS NULL) = ("askedCode" IS NULL))
);
CREATE INDEX claim_of_affected ON "Claim" ("affectedId");
CREATE INDEX claim_of_handle ON "Claim" ("handleId");
CREATE INDEX claim_of_offer ON "Claim" ("offerId") WHERE "offerId" IS NOT NULL;
CREATE INDEX claim_in_order ON "Claim" ("makeGoodId", "id");
CREATE INDEX claim_asked ON "Claim" ("makeGoodId", "askedAt") WHERE "askedAt" IS NOT NULL;
