-- Who reads stored bytes holds them for half a minute, so that no two read them at once
ALTER TABLE "RawEvent" ADD COLUMN "claimedAt" TIMESTAMPTZ(3);
