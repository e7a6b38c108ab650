-- Typos are told by likeness of letters. Owners of a database may make this extension themselves where it is installed.
DO $$
BEGIN
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported THEN
  RAISE EXCEPTION 'Search needs the PostgreSQL extension pg_trgm (package postgresql-contrib). Have an administrator run CREATE EXTENSION pg_trgm in this database, then start again.';
END $$;

-- Letters without case, accents and width, the same on every server: not unaccent, whose rules are a file of the machine
CREATE FUNCTION search_fold(t text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  f text;
BEGIN
  IF octet_length(t) = length(t) THEN RETURN lower(t); END IF;
  f := regexp_replace(lower(normalize(t, NFKD) COLLATE "und-x-icu") COLLATE "C",
    '[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u3099\u309a]+', '', 'g');
  f := translate(f, 'łøđðıς', 'loddiσ');
  RETURN replace(replace(replace(replace(f, 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th');
END $$;

-- Words apart by one blank; scripts that write without blanks letter by letter. Long texts are searched by their beginning.
CREATE FUNCTION search_clean(t text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  f text := left(public.search_fold(left(t, 100000)), 100000);
BEGIN
  IF octet_length(f) = length(f) THEN
    RETURN translate(f, E'!"#$%&''()*+,-./:;<=>?@[\\]^_`{|}~', repeat(' ', 32));
  END IF;
  RETURN regexp_replace(regexp_replace(f,
    '([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])', ' \1 ', 'g'),
    '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u20a0-\u2bff\u2e00-\u2e7f\u3000-\u303f\ufe00-\ufe0f\ufe30-\ufe6f\uff00-\uff0f\ufffc-\uffff\U0001f000-\U0001ffff]+', ' ', 'g');
END $$;

-- The words of a text, and its numbers from the last digit on: however a number is written, its end is the same
CREATE FUNCTION search_words(t text) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  words tsvector := to_tsvector('simple', public.search_clean(t));
BEGIN
  IF t ~ '[0-9][0-9 ().\-/\u00a0]{4,}[0-9]' THEN
    words := words || array_to_tsvector(coalesce((
      SELECT array_agg(DISTINCT '~' || reverse(d)) FROM (
        SELECT ltrim(regexp_replace(m[1], '[^0-9]', '', 'g'), '0') AS d
        FROM regexp_matches(left(t, 100000), '([0-9][0-9 ().\-/\u00a0]{4,}[0-9])', 'g') AS m LIMIT 100
      ) n WHERE length(d) BETWEEN 6 AND 20), '{}'));
  END IF;
  RETURN words;
END $$;

-- Latin letters that sound alike, for likeness: the extension sees no others where the database's locale is C
CREATE FUNCTION search_key(t text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT translate(public.search_clean(t), 'абвгдежзиклмнопрстуфхцчшщъыьэюяєіґαβγδεζηθικλμνξοπρστυφχψω', 'abvgdejziklmnoprstufhccssyyyeuaeigavgdezitiklmnxoprstifhpo')
$$;

DROP INDEX interaction_words;
ALTER TABLE "Interaction" ADD COLUMN words tsvector GENERATED ALWAYS AS (public.search_words(text)) STORED;
CREATE INDEX interaction_words ON "Interaction" USING gin (words);
CREATE INDEX interaction_newest ON "Interaction" ("publishedAt" DESC, id DESC);
CREATE INDEX interaction_of_agent ON "Interaction" ("agentId", "publishedAt" DESC, id DESC) WHERE "agentId" IS NOT NULL;
CREATE INDEX attachment_words ON "Attachment" USING gin (public.search_words(name)) WHERE "interactionId" IS NOT NULL;

-- What a handle is found by: names, and the address or number; a provider's own number of a person is nobody's name
CREATE FUNCTION search_handle(channel text, id text, username text, name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(name, '') || ' ' || coalesce(username, '') || CASE WHEN channel = 'x' THEN '' ELSE ' ' || id END
$$;

-- People by name, by username or address, by number, and by likeness
CREATE INDEX customer_words ON "Customer" USING gin (public.search_words("displayName"));
CREATE INDEX customer_likeness ON "Customer" USING gin (public.search_key("displayName") gin_trgm_ops);
CREATE INDEX handle_words ON "Handle" USING gin (public.search_words(search_handle(channel, "externalId", username, "displayName")));
CREATE INDEX handle_likeness ON "Handle" USING gin (public.search_key(search_handle(channel, "externalId", username, "displayName")) gin_trgm_ops);

-- The words in use, for those who mistype: filled by the worker, letters only
CREATE TABLE "SearchWord" (
    "word" TEXT NOT NULL,
    "uses" INTEGER NOT NULL DEFAULT 1,
    "checkedAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "SearchWord_pkey" PRIMARY KEY ("word")
);

-- What was asked for, as one query: each term a word or words in a row; the last may be the beginning of a word;
-- a number may end as one of its endings does
CREATE FUNCTION search_query(terms jsonb) RETURNS tsquery LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  term jsonb;
  ending text;
  one tsquery;
  whole tsquery := ''::tsquery;
BEGIN
  FOR term IN SELECT jsonb_array_elements(terms) LOOP
    one := phraseto_tsquery('simple', public.search_clean(term->>'text'));
    IF (term->>'isPrefix')::boolean AND numnode(one) > 0 THEN one := (one::text || ':*')::tsquery; END IF;
    FOR ending IN SELECT jsonb_array_elements_text(term->'endings') LOOP
      one := one || ('~' || reverse(regexp_replace(ending, '[^0-9]', '', 'g')) || ':*')::tsquery;
    END LOOP;
    whole := whole && one;
  END LOOP;
  RETURN whole;
END $$;

CREATE INDEX search_word_likeness ON "SearchWord" USING gin (public.search_key(word) gin_trgm_ops);
CREATE INDEX "SearchWord_checkedAt_idx" ON "SearchWord" ("checkedAt");
