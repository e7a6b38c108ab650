import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "../support/database";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

/** Where something of a person lies: `askErasure` and `carryOutErasures` take it out. */
const ERASED = [
  "ActionRun",
  "Affected",
  "AffectedOrder",
  "Approval",
  "Attachment",
  "Attempt",
  "BlockOrder",
  "Call",
  "Callback",
  "Claim",
  "Conversation",
  "ConversationAct",
  "Customer",
  "CustomerFact",
  "Draft",
  "Flag",
  "GivenPromise",
  "GuardRelease",
  "Handle",
  "HandoverLine",
  "HideOrder",
  "Impostor",
  "ImpostorPost",
  "Interaction",
  "InteractionAlias",
  "InteractionRaw",
  "InteractionVersion",
  "Letter",
  "Link",
  "LinkReason",
  "LinkSuggestion",
  "ListenedPost",
  "Mail",
  "MutedCustomer",
  "Offer",
  "Page",
  "PictureHash",
  "PictureReading",
  "QuotedDatum",
  "ProudAnswer",
  "Reply",
  "ReplyPart",
  "Review",
  "ReviewComment",
  "SatisfactionAsk",
  "SideConversation",
  "SpamMark",
  "TakenOff",
  "Thread",
  "Triage",
  "WordReport",
];

/** Tables that point at a person by our own ids, codes and times alone: nothing in them names anybody. */
const NAMELESS = [
  "BridgeCode",
  "BridgeCodeUse",
  "BulkAnswerItem",
  "Change",
  "Correction",
  "Erasure",
  "FlagReplayHit",
  "Hold",
  "HostileMark",
  "IdentityCheck",
  "IncidentPart",
  "InteractionAccount",
  "KeptConversation",
  "MacroUse",
  "MailingLeftOut",
  "Notification",
  "Mention",
  "PersonExport",
  "Presence",
  "PrivateMove",
  "ReachSample",
  "SideAnswer",
  "RoutedConversation",
  "Spike",
  "Turn",
  "TurnAlarm",
  "VoiceReplayHit",
];

describe("every table that points at a person", () => {
  it("is erased with them, or is known to name nobody: who adds one decides which", async () => {
    const rows = await database.db.$queryRaw<{ table: string }[]>`
      SELECT DISTINCT table_name AS table FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name NOT LIKE 'RawEvent_%'
        AND column_name IN ('customerId', 'handleId', 'otherHandleId', 'interactionId', 'conversationId', 'replyId', 'suggestionId',
          'affectedId')`;
    const found = rows.map(({ table }) => table).sort();
    const decided = new Set([...ERASED, ...NAMELESS]);
    expect(found.length).toBeGreaterThan(30);
    expect(found.filter((table) => !decided.has(table))).toEqual([]);
  });
});
