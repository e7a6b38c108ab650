-- A report asks of every answer whether it is a letter that was put into the history
CREATE INDEX letter_in_history ON "Letter" ("interactionId") WHERE "interactionId" IS NOT NULL;
