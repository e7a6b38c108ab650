-- One line of a file of history is a whole conversation, and several of its messages may be left out
ALTER TABLE "JobError" ADD COLUMN "number" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "JobError" DROP CONSTRAINT "JobError_pkey", ADD CONSTRAINT "JobError_pkey" PRIMARY KEY ("jobId", "line", "number");
