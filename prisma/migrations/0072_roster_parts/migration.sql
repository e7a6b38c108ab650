-- Kept as the text they are read as: cover hands thousands of them out at once
ALTER TABLE "RosterEntry" ALTER COLUMN "parts" TYPE JSON USING "parts"::json;
