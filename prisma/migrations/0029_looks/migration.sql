-- Who looked at this person
CREATE INDEX audit_look_of_customer ON "AuditEntry" (("values"->>'customerId'), at) WHERE action LIKE 'look.%';
