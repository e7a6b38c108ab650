-- What was joined into a conversation: drafts begun there, and where old addresses lead
CREATE INDEX conversation_joined_into ON "Conversation" ("joinedIntoId") WHERE "joinedIntoId" IS NOT NULL;
