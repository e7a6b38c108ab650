-- Calls are few among all that is said: a row of the queue finds those of its conversation without reading the rest
CREATE INDEX interaction_calls ON "Interaction" ("conversationId", "publishedAt" DESC) WHERE kind = 'call';
