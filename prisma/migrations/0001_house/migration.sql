-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "handle" TEXT NOT NULL,
    "externalId" TEXT,
    "displayName" TEXT NOT NULL,
    "teamId" UUID,
    "signatureSymbol" TEXT NOT NULL DEFAULT '^',
    "signatureKind" TEXT NOT NULL DEFAULT 'initials',
    "plan" TEXT NOT NULL DEFAULT 'self_serve',
    "reopenDays" INTEGER NOT NULL DEFAULT 7,
    "isActive" BOOLEAN NOT NULL DEFAULT true,
    "connectionState" TEXT NOT NULL DEFAULT 'unconnected',
    "healthState" TEXT NOT NULL DEFAULT 'unknown',
    "healthCause" TEXT,
    "healthValues" JSONB,
    "lastReceivedAt" TIMESTAMPTZ(3),
    "ingestDelaySeconds" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AccountTeam" (
    "accountId" UUID NOT NULL,
    "teamId" UUID NOT NULL,
    "mayReply" BOOLEAN NOT NULL DEFAULT true,
    "mayPublish" BOOLEAN NOT NULL DEFAULT false,
    "mayReadPrivate" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "AccountTeam_pkey" PRIMARY KEY ("accountId","teamId")
);

-- CreateTable
CREATE TABLE "AccountToken" (
    "accountId" UUID NOT NULL,
    "sealedAccess" BYTEA NOT NULL,
    "sealedRefresh" BYTEA,
    "scopes" TEXT[],
    "expiresAt" TIMESTAMPTZ(3),
    "leaseUntil" TIMESTAMPTZ(3),
    "fence" INTEGER NOT NULL DEFAULT 0,
    "connectedById" UUID,
    "connectedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AccountToken_pkey" PRIMARY KEY ("accountId")
);

-- CreateTable
CREATE TABLE "ConnectAttempt" (
    "stateHash" TEXT NOT NULL,
    "agentId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "accountId" UUID,
    "channel" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ConnectAttempt_pkey" PRIMARY KEY ("stateHash")
);

-- CreateTable
CREATE TABLE "AccountCheck" (
    "accountId" UUID NOT NULL,
    "check" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "values" JSONB,
    "checkedAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedById" UUID,

    CONSTRAINT "AccountCheck_pkey" PRIMARY KEY ("accountId","check")
);

-- CreateTable
CREATE TABLE "RateBudget" (
    "scope" TEXT NOT NULL,
    "endpoint" TEXT NOT NULL,
    "limit" INTEGER NOT NULL,
    "remaining" INTEGER NOT NULL,
    "resetAt" TIMESTAMPTZ(3) NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RateBudget_pkey" PRIMARY KEY ("scope","endpoint")
);

-- CreateTable
CREATE TABLE "Agent" (
    "id" UUID NOT NULL,
    "displayName" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "passwordHash" TEXT,
    "role" TEXT NOT NULL,
    "zone" TEXT NOT NULL DEFAULT 'Etc/UTC',
    "locale" TEXT NOT NULL DEFAULT 'en',
    "languages" TEXT[],
    "singleKeys" BOOLEAN NOT NULL DEFAULT true,
    "isActive" BOOLEAN NOT NULL DEFAULT true,
    "sealedTotp" BYTEA,
    "totpConfirmedAt" TIMESTAMPTZ(3),
    "lastTotpStep" BIGINT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "deactivatedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Agent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InitialsHolder" (
    "id" UUID NOT NULL,
    "agentId" UUID NOT NULL,
    "initials" TEXT NOT NULL,
    "fromAt" TIMESTAMPTZ(3) NOT NULL,
    "untilAt" TIMESTAMPTZ(3),

    CONSTRAINT "InitialsHolder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Team" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Team_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TeamMember" (
    "teamId" UUID NOT NULL,
    "agentId" UUID NOT NULL,

    CONSTRAINT "TeamMember_pkey" PRIMARY KEY ("teamId","agentId")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "agentId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "userAgent" TEXT,
    "address" TEXT,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invite" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "displayName" TEXT NOT NULL,
    "initials" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "teamIds" UUID[],
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invite_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInThrottle" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "blockedUntil" TIMESTAMPTZ(3),
    "lastAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SignInThrottle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "ApiKey" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "agentId" UUID,
    "scopes" TEXT[],
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastUsedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ApiKey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IdempotentAnswer" (
    "key" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "bodyHash" TEXT NOT NULL,
    "status" INTEGER,
    "body" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "IdempotentAnswer_pkey" PRIMARY KEY ("scope","key")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorType" TEXT NOT NULL,
    "actorId" UUID,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subjectId" TEXT,
    "values" JSONB NOT NULL DEFAULT '{}',
    "address" TEXT,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditSeal" (
    "sequence" BIGINT NOT NULL,
    "entryId" UUID NOT NULL,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "sealedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AuditSeal_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "Desk" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "world" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "settings" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Desk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Change" (
    "number" BIGSERIAL NOT NULL,
    "xid" xid8 NOT NULL DEFAULT pg_current_xact_id(),
    "kind" TEXT NOT NULL,
    "conversationId" UUID,
    "interactionId" UUID,
    "accountId" UUID,
    "values" JSONB,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "Change_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "Follower" (
    "name" TEXT NOT NULL,
    "xid" TEXT NOT NULL DEFAULT '0',
    "number" BIGINT NOT NULL DEFAULT 0,
    "movedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Follower_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "ScheduledTask" (
    "name" TEXT NOT NULL,
    "nextRunAt" TIMESTAMPTZ(3) NOT NULL,
    "leaseUntil" TIMESTAMPTZ(3),
    "lastRunAt" TIMESTAMPTZ(3),
    "lastError" TEXT,

    CONSTRAINT "ScheduledTask_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "WireRequest" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "accountId" UUID,
    "agentId" UUID,
    "sealed" BYTEA,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "result" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "claimedAt" TIMESTAMPTZ(3),
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "WireRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Attachment" (
    "id" UUID NOT NULL,
    "interactionId" UUID,
    "uploadedById" UUID,
    "position" INTEGER NOT NULL DEFAULT 0,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL DEFAULT 0,
    "width" INTEGER,
    "height" INTEGER,
    "key" TEXT,
    "altText" TEXT,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "sourceUrl" TEXT,
    "externalId" TEXT,
    "failure" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextTryAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Thread" (
    "id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "handleId" UUID NOT NULL,
    "accountId" UUID,
    "conversationId" UUID,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Interaction" (
    "id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "threadId" UUID NOT NULL,
    "conversationId" UUID,
    "customerId" UUID NOT NULL,
    "handleId" UUID NOT NULL,
    "accountId" UUID,
    "agentId" UUID,
    "number" INTEGER NOT NULL DEFAULT 0,
    "kind" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "direction" TEXT NOT NULL,
    "authorType" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "language" TEXT,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "inReplyToExternalId" TEXT,
    "inReplyToId" UUID,
    "quote" JSONB,
    "initials" TEXT,
    "isNative" BOOLEAN NOT NULL DEFAULT false,
    "isEdited" BOOLEAN NOT NULL DEFAULT false,
    "opensTurn" BOOLEAN NOT NULL DEFAULT true,
    "mayApiReply" BOOLEAN,
    "deletedAt" TIMESTAMPTZ(3),
    "withheldReason" TEXT,
    "isHidden" BOOLEAN NOT NULL DEFAULT false,
    "isEncrypted" BOOLEAN NOT NULL DEFAULT false,
    "reposts" INTEGER NOT NULL DEFAULT 0,
    "likes" INTEGER NOT NULL DEFAULT 0,
    "views" INTEGER NOT NULL DEFAULT 0,
    "url" TEXT,

    CONSTRAINT "Interaction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "InteractionVersion" (
    "interactionId" UUID NOT NULL,
    "externalId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "InteractionVersion_pkey" PRIMARY KEY ("interactionId","externalId")
);

-- CreateTable
CREATE TABLE "InteractionAlias" (
    "channel" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "interactionId" UUID NOT NULL,

    CONSTRAINT "InteractionAlias_pkey" PRIMARY KEY ("channel","externalId")
);

-- CreateTable
CREATE TABLE "InteractionAccount" (
    "interactionId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "InteractionAccount_pkey" PRIMARY KEY ("interactionId","accountId")
);

-- CreateTable
CREATE TABLE "Conversation" (
    "id" UUID NOT NULL,
    "customerId" UUID NOT NULL,
    "accountId" UUID,
    "status" TEXT NOT NULL,
    "rank" SMALLINT NOT NULL DEFAULT 1,
    "dueAt" TIMESTAMPTZ(3),
    "promisedAt" TIMESTAMPTZ(3),
    "turnStartedAt" TIMESTAMPTZ(3),
    "targetSeconds" INTEGER,
    "assigneeId" UUID,
    "teamId" UUID,
    "language" TEXT,
    "lastChannel" TEXT NOT NULL,
    "lastAudience" TEXT NOT NULL,
    "preview" TEXT NOT NULL DEFAULT '',
    "tags" TEXT[],
    "reasonIds" UUID[],
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "lastInboundAt" TIMESTAMPTZ(3),
    "snoozedUntil" TIMESTAMPTZ(3),
    "resolvedAt" TIMESTAMPTZ(3),
    "changeNumber" INTEGER NOT NULL DEFAULT 1,
    "lastInteractionNumber" INTEGER NOT NULL DEFAULT 0,
    "joinedIntoId" UUID,

    CONSTRAINT "Conversation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Turn" (
    "conversationId" UUID NOT NULL,
    "firstInteractionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "accountId" UUID,
    "channel" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "targetSeconds" INTEGER NOT NULL,
    "promisedAt" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "ending" TEXT,
    "answerId" UUID,
    "closeReason" TEXT,
    "movedToPrivate" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Turn_pkey" PRIMARY KEY ("conversationId","firstInteractionId")
);

-- CreateTable
CREATE TABLE "ConversationAct" (
    "id" UUID NOT NULL,
    "conversationId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "agentId" UUID,
    "actedAt" TIMESTAMPTZ(3) NOT NULL,
    "values" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "ConversationAct_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ContactReason" (
    "id" UUID NOT NULL,
    "parentId" UUID,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "retiredAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ContactReason_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Draft" (
    "agentId" UUID NOT NULL,
    "conversationId" UUID NOT NULL,
    "mode" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "attachmentIds" UUID[],
    "inReplyToId" UUID,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("agentId","conversationId")
);

-- CreateTable
CREATE TABLE "Presence" (
    "conversationId" UUID NOT NULL,
    "agentId" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Presence_pkey" PRIMARY KEY ("conversationId","agentId")
);

-- CreateTable
CREATE TABLE "Undo" (
    "id" UUID NOT NULL,
    "agentId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "values" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "Undo_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Customer" (
    "id" UUID NOT NULL,
    "displayName" TEXT NOT NULL,
    "language" TEXT,
    "zone" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Customer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Handle" (
    "id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "customerId" UUID NOT NULL,
    "username" TEXT,
    "displayName" TEXT,
    "avatarUrl" TEXT,
    "bio" TEXT,
    "followers" INTEGER,
    "isVerified" BOOLEAN NOT NULL DEFAULT false,
    "verifiedType" TEXT,
    "isProtected" BOOLEAN NOT NULL DEFAULT false,
    "acceptsPrivate" BOOLEAN,
    "profileAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Handle_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Link" (
    "id" UUID NOT NULL,
    "handleId" UUID NOT NULL,
    "customerId" UUID NOT NULL,
    "fromCustomerId" UUID,
    "evidence" TEXT NOT NULL,
    "linkedById" UUID,
    "linkedAt" TIMESTAMPTZ(3) NOT NULL,
    "undoneById" UUID,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "Link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RawEvent" (
    "id" UUID NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "channel" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "accountId" UUID,
    "body" BYTEA,
    "state" TEXT NOT NULL DEFAULT 'stored',
    "doneAt" TIMESTAMPTZ(3),

    CONSTRAINT "RawEvent_pkey" PRIMARY KEY ("id","receivedAt")
) PARTITION BY RANGE ("receivedAt");

-- A month that nobody made a partition for still takes rows.
CREATE TABLE "RawEvent_default" PARTITION OF "RawEvent" DEFAULT;

-- CreateTable
CREATE TABLE "Quarantine" (
    "id" UUID NOT NULL,
    "rawEventId" UUID,
    "channel" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "accountId" UUID,
    "reason" TEXT NOT NULL,
    "values" JSONB,
    "externalId" TEXT,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 1,
    "releasedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Quarantine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Cursor" (
    "accountId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "movedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Cursor_pkey" PRIMARY KEY ("accountId","kind")
);

-- CreateTable
CREATE TABLE "Reply" (
    "id" UUID NOT NULL,
    "conversationId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "agentId" UUID,
    "channel" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "sendAfter" TIMESTAMPTZ(3) NOT NULL,
    "replyToExternalId" TEXT,
    "recipientExternalId" TEXT,
    "textHash" TEXT NOT NULL,
    "fence" INTEGER NOT NULL DEFAULT 0,
    "leaseUntil" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextLookAt" TIMESTAMPTZ(3),
    "looks" INTEGER NOT NULL DEFAULT 0,
    "retriedUnconfirmed" BOOLEAN NOT NULL DEFAULT false,
    "code" TEXT,
    "values" JSONB,
    "queuedAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "takenBackAt" TIMESTAMPTZ(3),
    "takeBackState" TEXT,
    "takeBackReason" TEXT,

    CONSTRAINT "Reply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReplyPart" (
    "replyId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "textHash" TEXT NOT NULL,
    "attachmentIds" UUID[],
    "state" TEXT NOT NULL DEFAULT 'queued',
    "externalId" TEXT,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReplyPart_pkey" PRIMARY KEY ("replyId","position")
);

-- CreateTable
CREATE TABLE "Attempt" (
    "id" UUID NOT NULL,
    "replyId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "fence" INTEGER NOT NULL,
    "textHash" TEXT NOT NULL,
    "replyToExternalId" TEXT,
    "newestOwnId" TEXT,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "deadlineAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "code" TEXT,
    "values" JSONB,

    CONSTRAINT "Attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Target" (
    "id" UUID NOT NULL,
    "accountId" UUID,
    "channel" TEXT,
    "audience" TEXT,
    "seconds" INTEGER NOT NULL,
    "fromAt" TIMESTAMPTZ(3) NOT NULL,
    "untilAt" TIMESTAMPTZ(3),

    CONSTRAINT "Target_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Account_channel_externalId_key" ON "Account"("channel", "externalId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_channel_handle_key" ON "Account"("channel", "handle");

-- CreateIndex
CREATE UNIQUE INDEX "Agent_email_key" ON "Agent"("email");

-- CreateIndex
CREATE INDEX "InitialsHolder_agentId_idx" ON "InitialsHolder"("agentId");

-- CreateIndex
CREATE UNIQUE INDEX "Team_name_key" ON "Team"("name");

-- CreateIndex
CREATE INDEX "TeamMember_agentId_idx" ON "TeamMember"("agentId");

-- CreateIndex
CREATE INDEX "Session_agentId_idx" ON "Session"("agentId");

-- CreateIndex
CREATE UNIQUE INDEX "Invite_tokenHash_key" ON "Invite"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "ApiKey_hash_key" ON "ApiKey"("hash");

-- CreateIndex
CREATE INDEX "AuditEntry_at_idx" ON "AuditEntry"("at");

-- CreateIndex
CREATE INDEX "AuditEntry_subject_subjectId_idx" ON "AuditEntry"("subject", "subjectId");

-- CreateIndex
CREATE INDEX "AuditEntry_actorId_at_idx" ON "AuditEntry"("actorId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "AuditSeal_entryId_key" ON "AuditSeal"("entryId");

-- CreateIndex
CREATE INDEX "WireRequest_state_createdAt_idx" ON "WireRequest"("state", "createdAt");

-- CreateIndex
CREATE INDEX "Attachment_interactionId_idx" ON "Attachment"("interactionId");

-- CreateIndex
CREATE INDEX "Thread_conversationId_idx" ON "Thread"("conversationId");

-- CreateIndex
CREATE INDEX "Thread_handleId_idx" ON "Thread"("handleId");

-- CreateIndex
CREATE UNIQUE INDEX "Thread_channel_place_handleId_key" ON "Thread"("channel", "place", "handleId");

-- CreateIndex
CREATE INDEX "Interaction_threadId_publishedAt_idx" ON "Interaction"("threadId", "publishedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Interaction_channel_externalId_key" ON "Interaction"("channel", "externalId");

-- CreateIndex
CREATE INDEX "InteractionAlias_interactionId_idx" ON "InteractionAlias"("interactionId");

-- CreateIndex
CREATE INDEX "Conversation_customerId_openedAt_idx" ON "Conversation"("customerId", "openedAt");

-- CreateIndex
CREATE INDEX "ConversationAct_conversationId_actedAt_idx" ON "ConversationAct"("conversationId", "actedAt");

-- CreateIndex
CREATE INDEX "Presence_seenAt_idx" ON "Presence"("seenAt");

-- CreateIndex
CREATE INDEX "Handle_customerId_idx" ON "Handle"("customerId");

-- CreateIndex
CREATE UNIQUE INDEX "Handle_channel_externalId_key" ON "Handle"("channel", "externalId");

-- CreateIndex
CREATE INDEX "Link_handleId_idx" ON "Link"("handleId");

-- CreateIndex
CREATE INDEX "Link_customerId_idx" ON "Link"("customerId");

-- CreateIndex
CREATE INDEX "Attempt_replyId_startedAt_idx" ON "Attempt"("replyId", "startedAt");



-- Foreign keys
ALTER TABLE "Handle" ADD CONSTRAINT "Handle_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer" ("id");
ALTER TABLE "Link" ADD CONSTRAINT "Link_handleId_fkey" FOREIGN KEY ("handleId") REFERENCES "Handle" ("id");
ALTER TABLE "Link" ADD CONSTRAINT "Link_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer" ("id");
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_handleId_fkey" FOREIGN KEY ("handleId") REFERENCES "Handle" ("id");
ALTER TABLE "Thread" ADD CONSTRAINT "Thread_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation" ("id");
ALTER TABLE "Interaction" ADD CONSTRAINT "Interaction_threadId_fkey" FOREIGN KEY ("threadId") REFERENCES "Thread" ("id");
ALTER TABLE "Interaction" ADD CONSTRAINT "Interaction_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation" ("id");
ALTER TABLE "Interaction" ADD CONSTRAINT "Interaction_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer" ("id");
ALTER TABLE "Interaction" ADD CONSTRAINT "Interaction_agentId_fkey" FOREIGN KEY ("agentId") REFERENCES "Agent" ("id");
ALTER TABLE "Interaction" ADD CONSTRAINT "Interaction_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id");
ALTER TABLE "InteractionVersion" ADD CONSTRAINT "InteractionVersion_interactionId_fkey" FOREIGN KEY ("interactionId") REFERENCES "Interaction" ("id");
ALTER TABLE "InteractionAlias" ADD CONSTRAINT "InteractionAlias_interactionId_fkey" FOREIGN KEY ("interactionId") REFERENCES "Interaction" ("id");
ALTER TABLE "InteractionAccount" ADD CONSTRAINT "InteractionAccount_interactionId_fkey" FOREIGN KEY ("interactionId") REFERENCES "Interaction" ("id");
ALTER TABLE "InteractionAccount" ADD CONSTRAINT "InteractionAccount_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id");
ALTER TABLE "Conversation" ADD CONSTRAINT "Conversation_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer" ("id");
ALTER TABLE "Conversation" ADD CONSTRAINT "Conversation_assigneeId_fkey" FOREIGN KEY ("assigneeId") REFERENCES "Agent" ("id");
ALTER TABLE "Conversation" ADD CONSTRAINT "Conversation_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team" ("id");
ALTER TABLE "Conversation" ADD CONSTRAINT "Conversation_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id");
ALTER TABLE "Turn" ADD CONSTRAINT "Turn_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation" ("id");
ALTER TABLE "Turn" ADD CONSTRAINT "Turn_firstInteractionId_fkey" FOREIGN KEY ("firstInteractionId") REFERENCES "Interaction" ("id");
ALTER TABLE "ConversationAct" ADD CONSTRAINT "ConversationAct_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation" ("id");
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_agentId_fkey" FOREIGN KEY ("agentId") REFERENCES "Agent" ("id");
ALTER TABLE "Draft" ADD CONSTRAINT "Draft_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "Conversation" ("id");
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_id_fkey" FOREIGN KEY ("id") REFERENCES "Interaction" ("id");
ALTER TABLE "Reply" ADD CONSTRAINT "Reply_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id");
ALTER TABLE "ReplyPart" ADD CONSTRAINT "ReplyPart_replyId_fkey" FOREIGN KEY ("replyId") REFERENCES "Reply" ("id");
ALTER TABLE "Attempt" ADD CONSTRAINT "Attempt_replyId_fkey" FOREIGN KEY ("replyId") REFERENCES "Reply" ("id");
ALTER TABLE "TeamMember" ADD CONSTRAINT "TeamMember_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team" ("id");
ALTER TABLE "TeamMember" ADD CONSTRAINT "TeamMember_agentId_fkey" FOREIGN KEY ("agentId") REFERENCES "Agent" ("id");
ALTER TABLE "InitialsHolder" ADD CONSTRAINT "InitialsHolder_agentId_fkey" FOREIGN KEY ("agentId") REFERENCES "Agent" ("id");
ALTER TABLE "Session" ADD CONSTRAINT "Session_agentId_fkey" FOREIGN KEY ("agentId") REFERENCES "Agent" ("id");
ALTER TABLE "ApiKey" ADD CONSTRAINT "ApiKey_agentId_fkey" FOREIGN KEY ("agentId") REFERENCES "Agent" ("id");
ALTER TABLE "Account" ADD CONSTRAINT "Account_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team" ("id");
ALTER TABLE "AccountTeam" ADD CONSTRAINT "AccountTeam_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id");
ALTER TABLE "AccountTeam" ADD CONSTRAINT "AccountTeam_teamId_fkey" FOREIGN KEY ("teamId") REFERENCES "Team" ("id");
ALTER TABLE "AccountToken" ADD CONSTRAINT "AccountToken_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id");
ALTER TABLE "AccountCheck" ADD CONSTRAINT "AccountCheck_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id");
ALTER TABLE "Target" ADD CONSTRAINT "Target_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id");
ALTER TABLE "AuditSeal" ADD CONSTRAINT "AuditSeal_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "AuditEntry" ("id");
ALTER TABLE "Cursor" ADD CONSTRAINT "Cursor_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account" ("id");
ALTER TABLE "ContactReason" ADD CONSTRAINT "ContactReason_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "ContactReason" ("id");
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_interactionId_fkey" FOREIGN KEY ("interactionId") REFERENCES "Interaction" ("id");

-- What a row may be
ALTER TABLE "Desk" ADD CHECK (id = 1), ADD CHECK (world IN ('sandbox', 'live'));
ALTER TABLE "Account" ADD CHECK (purpose IN ('care', 'brand')), ADD CHECK (plan IN ('self_serve', 'enterprise'));
ALTER TABLE "Agent" ADD CHECK (role IN ('agent', 'lead', 'admin')), ADD CHECK (email = lower(email));
ALTER TABLE "Interaction"
  ADD CHECK (kind IN ('post', 'direct_message', 'email', 'call', 'note')),
  ADD CHECK (audience IN ('public', 'private')),
  ADD CHECK (direction IN ('inbound', 'outbound', 'internal')),
  ADD CHECK ("authorType" IN ('customer', 'agent', 'account', 'system')),
  ADD CHECK (kind <> 'note' OR (audience = 'private' AND direction = 'internal'));
ALTER TABLE "Conversation"
  ADD CHECK (status IN ('open', 'waiting', 'snoozed', 'resolved')),
  ADD CHECK ("lastAudience" IN ('public', 'private')),
  ADD CONSTRAINT "Conversation_open_is_due" CHECK (status <> 'open' OR "dueAt" IS NOT NULL),
  ADD CONSTRAINT "Conversation_snoozed_until" CHECK (status <> 'snoozed' OR "snoozedUntil" IS NOT NULL);
ALTER TABLE "Reply" ADD CHECK (state IN ('queued', 'sending', 'sent', 'refused', 'failed', 'cancelled', 'unconfirmed'));
ALTER TABLE "ReplyPart" ADD CHECK (state IN ('queued', 'sending', 'sent', 'refused', 'failed', 'cancelled', 'unconfirmed'));

-- The queue: index order is its ORDER BY, whole and led by team, assignee, account
CREATE INDEX conversation_queue ON "Conversation" (rank, "dueAt", id) WHERE status = 'open';
CREATE INDEX conversation_queue_team ON "Conversation" ("teamId", rank, "dueAt", id) WHERE status = 'open';
CREATE INDEX conversation_queue_assignee ON "Conversation" ("assigneeId", rank, "dueAt", id) WHERE status = 'open';
CREATE INDEX conversation_queue_account ON "Conversation" ("accountId", rank, "dueAt", id) WHERE status = 'open';
CREATE INDEX conversation_queue_nobody ON "Conversation" (rank, "dueAt", id) WHERE status = 'open' AND "assigneeId" IS NULL;
CREATE INDEX conversation_newest ON "Conversation" ("lastInboundAt" DESC, id DESC);
CREATE INDEX conversation_newest_status ON "Conversation" (status, "lastInboundAt" DESC, id DESC);
CREATE INDEX conversation_newest_assignee ON "Conversation" ("assigneeId", "lastInboundAt" DESC, id DESC);
CREATE INDEX conversation_wakes ON "Conversation" ("snoozedUntil") WHERE status = 'snoozed';
CREATE INDEX conversation_unresolved_customer ON "Conversation" ("customerId") WHERE status <> 'resolved';

-- Histories
CREATE INDEX interaction_of_customer ON "Interaction" ("customerId", "publishedAt" DESC, id DESC);
CREATE INDEX interaction_of_conversation ON "Interaction" ("conversationId", "publishedAt" DESC, id DESC);
CREATE INDEX interaction_of_account ON "Interaction" ("accountId", "publishedAt" DESC) WHERE direction = 'outbound';
CREATE INDEX interaction_words ON "Interaction" USING gin (to_tsvector('simple', text));

-- Turns: one open at most
CREATE UNIQUE INDEX turn_open ON "Turn" ("conversationId") WHERE "endedAt" IS NULL;
CREATE INDEX turn_due ON "Turn" ("dueAt") WHERE "endedAt" IS NULL;
CREATE INDEX turn_started ON "Turn" ("startedAt");

-- The outbox
CREATE INDEX reply_queued ON "Reply" ("sendAfter", id) WHERE state = 'queued';
CREATE INDEX reply_sending ON "Reply" ("leaseUntil") WHERE state = 'sending';
CREATE INDEX reply_unconfirmed ON "Reply" ("nextLookAt") WHERE state = 'unconfirmed';
CREATE INDEX reply_under_way ON "Reply" ("conversationId", id) WHERE state IN ('queued', 'sending', 'unconfirmed');
CREATE INDEX reply_of_account ON "Reply" ("accountId", "queuedAt") WHERE state IN ('sending', 'unconfirmed');
CREATE INDEX reply_take_back ON "Reply" ("takenBackAt") WHERE "takeBackState" = 'waiting';

CREATE INDEX attachment_pending ON "Attachment" ("nextTryAt") WHERE state = 'pending';
CREATE INDEX raw_event_stored ON "RawEvent" ("receivedAt") WHERE state = 'stored';
CREATE INDEX quarantine_open ON "Quarantine" ("receivedAt") WHERE "releasedAt" IS NULL;
CREATE INDEX change_order ON "Change" (xid, number);

CREATE UNIQUE INDEX initials_held_once ON "InitialsHolder" (lower(initials)) WHERE "untilAt" IS NULL;
CREATE UNIQUE INDEX initials_one_per_agent ON "InitialsHolder" ("agentId") WHERE "untilAt" IS NULL;
CREATE UNIQUE INDEX link_in_force ON "Link" ("handleId") WHERE "undoneAt" IS NULL;

ALTER TABLE "Presence" SET UNLOGGED;

-- The audit is append-only, for everybody
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "AuditEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_seal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "AuditSeal"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The processes work as caret_app, which owns nothing
DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'caret_app') THEN
    CREATE ROLE caret_app NOLOGIN;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
DO $$ BEGIN EXECUTE format('GRANT caret_app TO %I', current_user); END $$;
GRANT USAGE ON SCHEMA public TO caret_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO caret_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO caret_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO caret_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO caret_app;
REVOKE UPDATE, DELETE ON "AuditEntry", "AuditSeal" FROM caret_app;

-- Partitions of RawEvent are made and dropped by the worker, which owns nothing
CREATE FUNCTION keep_raw_event_partitions(today date, keep_days int) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  month date;
  part record;
BEGIN
  FOR month IN SELECT generate_series(date_trunc('month', today), date_trunc('month', today) + interval '2 months', interval '1 month') LOOP
    BEGIN
      EXECUTE format('CREATE TABLE IF NOT EXISTS %I PARTITION OF "RawEvent" FOR VALUES FROM (%L) TO (%L)',
        'RawEvent_' || to_char(month, 'YYYY_MM'), (month::text || ' 00:00:00+00'), ((month + interval '1 month')::date::text || ' 00:00:00+00'));
    EXCEPTION WHEN check_violation THEN NULL; -- the default partition already holds rows of that month
    END;
  END LOOP;
  FOR part IN SELECT relname FROM pg_class WHERE relname ~ '^RawEvent_[0-9]{4}_[0-9]{2}$' AND relkind = 'r' LOOP
    IF to_date(right(part.relname, 7), 'YYYY_MM') + interval '1 month' < today - keep_days THEN
      EXECUTE format('DROP TABLE %I', part.relname);
    END IF;
  END LOOP;
  DELETE FROM "RawEvent_default" WHERE "receivedAt" < today - keep_days;
END $$;
SELECT keep_raw_event_partitions(current_date, 30);

GRANT SELECT ON _prisma_migrations TO caret_app;
