-- By what a picture is known again: what came in private is never attached in public. It goes with the picture.
CREATE TABLE "PictureHash" (
    "attachmentId" UUID NOT NULL,
    -- SHA-256 of the bytes as they came, before they were cleaned
    "sha256" TEXT NOT NULL CHECK ("sha256" ~ '^[0-9a-f]{64}$'),
    -- 64 differences of brightness; null where there are too few to tell it from others
    "looks" BIGINT,

    CONSTRAINT "PictureHash_pkey" PRIMARY KEY ("attachmentId")
);
ALTER TABLE "PictureHash" ADD CONSTRAINT "PictureHash_attachmentId_fkey"
    FOREIGN KEY ("attachmentId") REFERENCES "Attachment" ("id") ON DELETE CASCADE;
CREATE INDEX picture_hash_sha256 ON "PictureHash" ("sha256");

-- Pictures that are here already are hashed as their small ones are looked at once more
UPDATE "Attachment" SET "thumbTriedAt" = NULL WHERE state = 'stored' AND "thumbTriedAt" IS NOT NULL
  AND type IN ('image/jpeg', 'image/png', 'image/webp', 'image/gif');
