-- Whether a person has a claim of a make-good already is asked for thousands at once, before anybody counted the rows
DROP INDEX claim_of_handle;
CREATE INDEX claim_of_person ON "Claim" ("handleId", "makeGoodId");
