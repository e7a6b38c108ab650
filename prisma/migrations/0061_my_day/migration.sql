-- What one agent answered lately, and how it was liked
CREATE INDEX turn_of_agent ON "Turn" ("agentId", "endedAt") INCLUDE ("conversationId", "position") WHERE "agentId" IS NOT NULL;
CREATE INDEX satisfaction_of_agent ON "SatisfactionAsk" ("agentId", "answeredAt") WHERE "answeredAt" IS NOT NULL;
