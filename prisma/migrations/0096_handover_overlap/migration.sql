-- So long whoever leaves and whoever stays are on together; 0: the desk does not ask for it.
ALTER TABLE "CoverPolicy" ADD COLUMN "handoverMinutes" INTEGER NOT NULL DEFAULT 0 CHECK ("handoverMinutes" BETWEEN 0 AND 120);
