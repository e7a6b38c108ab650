-- Records and addresses of the brand's own books, found by what a person quotes
CREATE INDEX customer_fact_record ON "CustomerFact" (upper(regexp_replace(value, '[^A-Za-z0-9]', '', 'g')))
  WHERE kind IN ('order', 'locator', 'parcel') AND "removedAt" IS NULL;
CREATE INDEX customer_fact_value ON "CustomerFact" (value) WHERE kind = 'custom' AND "removedAt" IS NULL;
-- A proven code whose link could not be made yet, because a reply was just leaving
ALTER TABLE "BridgeCodeUse" DROP CONSTRAINT "BridgeCodeUse_outcome_check";
ALTER TABLE "BridgeCodeUse" ADD CONSTRAINT "BridgeCodeUse_outcome_check"
  CHECK ("outcome" IN ('proved', 'unverified', 'late', 'waiting'));
CREATE INDEX bridge_code_waiting ON "BridgeCodeUse" ("usedAt") WHERE "outcome" = 'waiting';
-- A handle found by the beginning of its name or address
CREATE INDEX handle_username_starts ON "Handle" (lower(username) text_pattern_ops);
CREATE INDEX handle_address_starts ON "Handle" (lower("externalId") text_pattern_ops);
CREATE INDEX handle_external_id ON "Handle" ("externalId");
