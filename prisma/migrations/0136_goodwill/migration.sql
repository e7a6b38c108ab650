-- What the desk may give to make something good: refund, credit, miles, voucher. Sums are whole minor units
CREATE TABLE "OfferKind" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('refund', 'credit', 'miles', 'voucher')),
    "name" TEXT NOT NULL CHECK (char_length("name") BETWEEN 1 AND 60),
    -- What its amount counts: minor units of a currency, or points such as miles
    "unit" TEXT NOT NULL CHECK ("unit" IN ('money', 'points')),
    -- ISO 4217; of points, the currency their cost is reckoned in
    "currency" CHAR(3) NOT NULL CHECK ("currency" ~ '^[A-Z]{3}$'),
    -- Minor units of the currency that a thousand of it cost us
    "costPerThousand" INTEGER NOT NULL CHECK ("costPerThousand" BETWEEN 0 AND 1000000),
    "least" INTEGER NOT NULL CHECK ("least" >= 1),
    "most" INTEGER NOT NULL CHECK ("most" <= 100000000),
    -- Days until an offer that nobody took up is over; null: never
    "validDays" INTEGER CHECK ("validDays" BETWEEN 1 AND 730),
    -- What stands in the private answer, by language, with {amount} in it
    "texts" JSONB NOT NULL DEFAULT '{}',
    -- Cost a month, in minor units; null: no budget
    "monthlyBudget" BIGINT CHECK ("monthlyBudget" >= 0),
    "isActive" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "changeNumber" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "OfferKind_pkey" PRIMARY KEY ("id"),
    CHECK ("least" <= "most")
);
CREATE UNIQUE INDEX offer_kind_name ON "OfferKind" (lower("name")) WHERE "isActive";

-- How much of a kind somebody of a role gives without asking; null: no limit but the kind's own
CREATE TABLE "OfferLimit" (
    "kindId" UUID NOT NULL REFERENCES "OfferKind" ("id") ON DELETE CASCADE,
    "role" TEXT NOT NULL CHECK ("role" IN ('agent', 'lead', 'admin')),
    "perOffer" INTEGER CHECK ("perOffer" >= 0),
    "perConversation" INTEGER CHECK ("perConversation" >= 0),
    "perShift" INTEGER CHECK ("perShift" >= 0),

    CONSTRAINT "OfferLimit_pkey" PRIMARY KEY ("kindId", "role")
);

-- What was given to a handle: whose it is follows its links, and the conversation its thread
CREATE TABLE "Offer" (
    "id" UUID NOT NULL,
    "kindId" UUID NOT NULL REFERENCES "OfferKind" ("id"),
    "handleId" UUID NOT NULL REFERENCES "Handle" ("id") ON DELETE CASCADE,
    -- Null: given outside a conversation, to everybody an incident hit
    "threadId" UUID REFERENCES "Thread" ("id") ON DELETE SET NULL,
    "incidentId" UUID REFERENCES "Incident" ("id"),
    "amount" INTEGER NOT NULL CHECK ("amount" BETWEEN 1 AND 100000000),
    "currency" CHAR(3) NOT NULL,
    -- What it costs us, in minor units of the currency, as reckoned when it was given
    "cost" BIGINT NOT NULL CHECK ("cost" >= 0),
    "reason" TEXT NOT NULL CHECK (char_length("reason") BETWEEN 1 AND 300),
    "state" TEXT NOT NULL CHECK ("state" IN ('asked', 'offered', 'accepted', 'paid', 'returned', 'refused', 'expired')),
    -- Which limits it went over: offer, conversation, shift, budget
    "over" TEXT[] NOT NULL DEFAULT '{}',
    "givenById" UUID REFERENCES "Agent" ("id"),
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "offeredAt" TIMESTAMPTZ(3),
    "decidedById" UUID REFERENCES "Agent" ("id"),
    "decidedAt" TIMESTAMPTZ(3),
    "decisionReason" TEXT CHECK (char_length("decisionReason") BETWEEN 1 AND 300),
    "expiresAt" TIMESTAMPTZ(3),
    "acceptedAt" TIMESTAMPTZ(3),
    "paidAt" TIMESTAMPTZ(3),
    -- It came back to us, was not taken, or ran out
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Offer_pkey" PRIMARY KEY ("id"),
    CHECK ("decidedById" IS NULL OR "decidedById" IS DISTINCT FROM "givenById"),
    CHECK (("decidedById" IS NULL) = ("decidedAt" IS NULL)),
    CHECK ("offeredAt" IS NOT NULL OR "state" IN ('asked', 'refused', 'expired')),
    CHECK (("state" IN ('returned', 'refused', 'expired')) = ("endedAt" IS NOT NULL))
);
CREATE INDEX offer_of_handle ON "Offer" ("handleId", "askedAt" DESC);
CREATE INDEX offer_of_thread ON "Offer" ("threadId", "askedAt");
CREATE INDEX offer_newest ON "Offer" ("askedAt" DESC, "id" DESC);
CREATE INDEX offer_of_kind ON "Offer" ("kindId", "askedAt");
CREATE INDEX offer_of_giver ON "Offer" ("givenById", "kindId", "askedAt");
CREATE INDEX offer_asked ON "Offer" ("askedAt") WHERE "state" = 'asked';
CREATE INDEX offer_open ON "Offer" ("expiresAt") WHERE "state" IN ('asked', 'offered');
CREATE INDEX offer_of_incident ON "Offer" ("incidentId") WHERE "incidentId" IS NOT NULL;
