-- What a person was known by, until the uploaded files are looked through for them; emptied then
ALTER TABLE "Erasure" ADD COLUMN "knownBy" TEXT[] NOT NULL DEFAULT '{}';

-- Uploaded lists, the fields of letters and what lists said of people have their days too
ALTER TABLE "RetentionRule" DROP CONSTRAINT "RetentionRule_kind_check";
ALTER TABLE "RetentionRule" ADD CONSTRAINT "RetentionRule_kind_check"
  CHECK ("kind" IN ('post', 'direct_message', 'email', 'call', 'note', 'file', 'raw', 'list', 'letter', 'affected'));
