-- Mine, as far as I may see it, without touching a row
DROP INDEX conversation_queue_assignee;
CREATE INDEX conversation_queue_assignee ON "Conversation" ("assigneeId", rank, "dueAt", id) INCLUDE ("teamId")
  WHERE status = 'open';
