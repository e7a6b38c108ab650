-- What the public page says of an account: round the clock without a calendar; an account without a row is not on the page
CREATE TABLE "StatedHours" (
    "accountId" UUID NOT NULL REFERENCES "Account" ("id") ON DELETE CASCADE,
    "calendarId" UUID REFERENCES "HoursCalendar" ("id"),
    "statedAt" TIMESTAMPTZ(3) NOT NULL,
    "statedById" UUID REFERENCES "Agent" ("id"),

    CONSTRAINT "StatedHours_pkey" PRIMARY KEY ("accountId")
);

-- What we say of ourselves elsewhere, as an admin typed it; a bio that the provider tells lies with the account's checks
CREATE TABLE "Statement" (
    "accountId" UUID NOT NULL REFERENCES "Account" ("id") ON DELETE CASCADE,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('bio', 'auto-reply')),
    "text" TEXT NOT NULL CHECK (length("text") BETWEEN 1 AND 4000),
    "statedAt" TIMESTAMPTZ(3) NOT NULL,
    "statedById" UUID REFERENCES "Agent" ("id"),

    CONSTRAINT "Statement_pkey" PRIMARY KEY ("accountId", "kind")
);
