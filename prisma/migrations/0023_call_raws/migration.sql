-- The raw bytes that told of a call before it was an interaction: they go with it when it is erased
ALTER TABLE "Call" ADD COLUMN "rawEvents" JSONB NOT NULL DEFAULT '[]';
