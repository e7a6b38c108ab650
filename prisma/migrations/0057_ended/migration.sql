-- What was answered today, with its promise, from the index alone: however many still wait, they are not walked for it
DROP INDEX turn_ended;
CREATE INDEX turn_ended ON "Turn" ("endedAt") INCLUDE ("startedAt", "promisedAt", "ending", "channel", "teamId", "accountId")
    WHERE "endedAt" IS NOT NULL AND NOT "isCloser";
