-- What lists say of people is searched by any stretch of it, also among a million
CREATE INDEX affected_words ON "Affected" USING gin (lower(fields::text) gin_trgm_ops);
CREATE INDEX affected_order_words ON "AffectedOrder" USING gin (lower(fields::text) gin_trgm_ops);
