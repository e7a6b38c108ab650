import type { Ctx } from "@/lib/context/ctx";
import { uuids } from "@/lib/db/sql";
import { namesOfNumber } from "./people-on-number";

/** A call with everybody known by its number; `teamIds` and `conversations` say who may know of whom. */
export interface LoadedCall {
  id: string;
  accountId: string;
  accountHandle: string;
  teamId: string | null;
  direction: "inbound" | "outbound";
  state: "ringing" | "answered" | "finished" | "missed";
  number: string | null;
  startedAt: Date;
  endedAt: Date | null;
  durationSeconds: number;
  acceptedById: string | null;
  acceptedByName: string | null;
  acceptedByInitials: string | null;
  outcome: string | null;
  notedAt: Date | null;
  dismissedAt: Date | null;
  interactionId: string | null;
  conversationId: string | null;
  conversationTeamId: string | null;
  customerId: string | null;
  people: {
    customerId: string;
    displayName: string;
    conversations: { id: string; teamId: string | null }[];
  }[];
}

/** Calls by id, newest first. Checks no right: `viewCall` does. */
export async function loadCalls(ctx: Ctx, ids: readonly string[]): Promise<LoadedCall[]> {
  if (ids.length === 0) return [];
  const places = namesOfNumber("").slice(1);
  return ctx.db.$queryRaw<LoadedCall[]>`
    SELECT k.id, k."accountId", a.handle AS "accountHandle", a."teamId", k.direction, k.state, k.number, k."startedAt", k."endedAt",
      k."durationSeconds", k."acceptedById", ag."displayName" AS "acceptedByName", ini.initials AS "acceptedByInitials",
      k.outcome, k."notedAt", k."dismissedAt", k."interactionId", i."conversationId", c."teamId" AS "conversationTeamId",
      coalesce(i."customerId", h."customerId") AS "customerId",
      coalesce((SELECT jsonb_agg(jsonb_build_object('customerId', p."customerId", 'displayName', cu."displayName",
          'conversations', coalesce((SELECT jsonb_agg(jsonb_build_object('id', v.id, 'teamId', v."teamId")
            ORDER BY v.status <> 'resolved' DESC, v."openedAt" DESC, v.id DESC)
            FROM "Conversation" v WHERE v."customerId" = p."customerId" AND v."joinedIntoId" IS NULL), '[]'))
          ORDER BY p."externalId")
        FROM "Handle" p JOIN "Customer" cu ON cu.id = p."customerId" WHERE p.channel = 'phone'
          AND (p."externalId" = k.number OR p."externalId" = ANY(ARRAY(SELECT k.number || s FROM unnest(${places}::text[]) s)))),
        '[]') AS people
    FROM "Call" k JOIN "Account" a ON a.id = k."accountId"
    LEFT JOIN "Agent" ag ON ag.id = k."acceptedById"
    LEFT JOIN "InitialsHolder" ini ON ini."agentId" = k."acceptedById" AND ini."untilAt" IS NULL
    LEFT JOIN "Handle" h ON h.id = k."handleId"
    LEFT JOIN "Interaction" i ON i.id = k."interactionId"
    LEFT JOIN "Conversation" c ON c.id = i."conversationId"
    WHERE k.id = ANY(${uuids(ids)}) ORDER BY k."startedAt" DESC, k.id DESC`;
}
