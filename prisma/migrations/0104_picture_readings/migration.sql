-- What was read in a public picture that somebody sent: the kinds of personal data, never the words
CREATE TABLE "PictureReading" (
    "attachmentId" UUID NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 1,
    -- Null while it is read; empty where nothing was found, or it could not be read
    "kinds" TEXT[],

    CONSTRAINT "PictureReading_pkey" PRIMARY KEY ("attachmentId")
);
ALTER TABLE "PictureReading" ADD CONSTRAINT "PictureReading_attachmentId_fkey"
    FOREIGN KEY ("attachmentId") REFERENCES "Attachment" ("id") ON DELETE CASCADE;
