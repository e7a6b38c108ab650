-- What a name sounds like, kept: likeness is checked for many names that have some letters in common
ALTER TABLE "Customer" ADD COLUMN sound text GENERATED ALWAYS AS (public.search_key("displayName")) STORED;
ALTER TABLE "Handle" ADD COLUMN sound text
  GENERATED ALWAYS AS (public.search_key(public.search_handle(channel, "externalId", username, "displayName"))) STORED;
ALTER TABLE "SearchWord" ADD COLUMN sound text GENERATED ALWAYS AS (public.search_key(word)) STORED;
DROP INDEX customer_likeness;
DROP INDEX handle_likeness;
DROP INDEX search_word_likeness;
CREATE INDEX customer_likeness ON "Customer" USING gin (sound gin_trgm_ops);
CREATE INDEX handle_likeness ON "Handle" USING gin (sound gin_trgm_ops);
CREATE INDEX search_word_likeness ON "SearchWord" USING gin (sound gin_trgm_ops);
