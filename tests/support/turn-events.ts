import { type Act, closingsOf } from "@/lib/conversations/rules/closings";
import type { TurnAnswer, TurnInbound } from "@/lib/conversations/rules/turn-ends";
import { deriveTurns } from "@/lib/conversations/rules/turns";
import { promisedTimes } from "@/lib/response-times/rules/promise";

const policy = { targets: [], hours: new Map() };
const T0 = Date.parse("2026-11-23T09:00:00.000Z");
export const at = (minute: number) => new Date(T0 + minute * 60_000);
export const said = (id: number, minute: number, more: Partial<TurnInbound> = {}): TurnInbound => ({
  id: `in-${id}`,
  externalId: `post:${id}`,
  startsAt: at(minute),
  saidAt: at(minute),
  receivedAt: at(minute),
  accountId: null,
  channel: "x",
  audience: "public",
  language: null,
  closer: "no",
  ...more,
});
export const answer = (id: number, minute: number, more: Partial<TurnAnswer> = {}): TurnAnswer => ({
  id: `out-${id}`,
  externalId: `post:${id}`,
  at: at(minute),
  seenUntil: null,
  audience: "public",
  agentId: null,
  isAcknowledgement: false,
  asksBack: false,
  ...more,
});
export const act = (
  kind: string,
  minute: number,
  reason: string | null = null,
  by: string | null = null,
): Act => ({
  id: `${kind}-${minute}`,
  kind,
  actedAt: at(minute),
  reason,
  by,
});
export const within =
  (targetSeconds: number, factor = 1) =>
  (first: TurnInbound) => ({
    targetId: null,
    targetSeconds,
    calendarId: null,
    ...promisedTimes(first.startsAt, { targetId: null, targetSeconds, calendarId: null }, policy, factor),
  });
export const turns = (inbounds: TurnInbound[], answers: TurnAnswer[] = [], acts: Act[] = []) =>
  deriveTurns({ inbounds, answers, closings: closingsOf(acts), teamId: null }, within(600));
