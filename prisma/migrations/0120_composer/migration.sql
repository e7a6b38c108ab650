-- What the conversation was before "send and resolve": undoing the answer gives it back
ALTER TABLE "Reply" ADD COLUMN "resolvedFrom" JSONB;

-- A scheduled reply is looked at again when its customer writes first
CREATE INDEX reply_scheduled ON "Reply" ("conversationId") WHERE "state" = 'queued' AND "code" = 'scheduled';

-- Keys an agent has moved, by the action's id; an action that is not named keeps the house's own key
ALTER TABLE "Agent" ADD COLUMN "keys" JSONB NOT NULL DEFAULT '{}' CHECK (jsonb_typeof("keys") = 'object');
