-- Mails by subject, people by what we know of them
CREATE INDEX mail_words ON "Mail" USING gin (public.search_words(subject));
CREATE INDEX customer_fact_words ON "CustomerFact" USING gin (public.search_words(value)) WHERE "removedAt" IS NULL;
CREATE INDEX customer_restricted ON "Customer" (id) WHERE "isRestricted";

-- What is here already is known to the mistyped too
INSERT INTO "SearchWord" (word, uses, "checkedAt")
SELECT word, ndoc, now() FROM ts_stat('SELECT words FROM public."Interaction"') WHERE word ~ '^[^0-9~]{4,40}$'
ON CONFLICT DO NOTHING;
