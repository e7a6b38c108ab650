import { secondsBetween } from "@/lib/base/time";
import type { Ctx } from "@/lib/context/ctx";
import { CLOCK_RULES } from "@/lib/response-times/rules/clock-rules";
import { customerSeconds, deskSeconds } from "@/lib/response-times/rules/desk-wait";
import { type Event, handoversOf, resolutionOf } from "@/lib/response-times/rules/resolution";
import { type Handing, waitByOwner } from "@/lib/response-times/rules/wait-by-owner";
import type { Clocks } from "./clocks-schemas";
import { readClockActs } from "./read-clock-acts";
import { readTurnEvents } from "./read-turn-events";
import { requireVisible } from "./require-visible";
import { isAnswer } from "./rules/is-answer";
import type { Turn } from "./rules/turns";
import { turnsOf } from "./turns-of";

/**
 * The clocks of one conversation as the rules derive them now: each turn by the customer's and the desk's clock, who
 * held it meanwhile, how it was resolved and how often handed over. Throws NotFound when the reader may not see it.
 */
export async function getClocks(ctx: Ctx, conversationId: string): Promise<Clocks> {
  await requireVisible(ctx, conversationId);
  const [[events], acts] = await Promise.all([
    readTurnEvents(ctx, [conversationId]),
    readClockActs(ctx, conversationId),
  ]);
  const turns = events ? turnsOf(events, ctx.traits) : [];
  const handings: Handing[] = acts.flatMap(({ kind, actedAt, to }) =>
    kind === "assigned" ? [{ at: actedAt, to: to?.id ?? null }] : [],
  );
  const names = new Map(acts.flatMap(({ to }) => (to ? [[to.id, to] as const] : [])));
  const answers = events?.interactions.filter(isAnswer) ?? [];
  const happened: Event[] = [
    ...turns.filter((turn) => !turn.isCloser).map((turn): Event => ({ kind: "asked", at: turn.startedAt })),
    ...answers.map((row): Event => ({ kind: "answered", at: new Date(row.publishedAt) })),
    ...acts.flatMap(({ kind, actedAt }): Event[] => (kind === "assigned" ? [] : [{ kind, at: actedAt }])),
  ];
  const { firstResolution, fullResolution, ...resolved } = resolutionOf(happened);
  return {
    rules: CLOCK_RULES,
    turns: turns.map((turn) => ({ ...timesOf(turn), ...waitsOf(turn) })),
    firstResolutionSeconds: whole(firstResolution),
    fullResolutionSeconds: whole(fullResolution),
    ...resolved,
    handovers: handoversOf(handings),
  };

  function waitsOf(turn: Turn) {
    const until = turn.endedAt ?? ctx.now();
    const hours = turn.calendarId === null ? null : (events?.policy.hours.get(turn.calendarId) ?? null);
    const held = waitByOwner(handings, turn.startedAt, until);
    return {
      customerSeconds: customerSeconds({ ...turn, until }),
      deskSeconds: deskSeconds(hours, { ...turn, until }),
      usefulSeconds: turn.usefulAt ? customerSeconds({ ...turn, until: turn.usefulAt }) : null,
      delaySeconds: secondsBetween(turn.startedAt, turn.receivedAt),
      heldBy: held.map(({ agentId, milliseconds }) => ({
        agent: agentId === null ? null : (names.get(agentId) ?? null),
        milliseconds,
      })),
    };
  }
}

function timesOf(turn: Turn) {
  const { firstInteractionId, position, ending, closeReason, isCloser, movedToPrivate } = turn;
  return {
    ...{ firstInteractionId, position, ending, closeReason, isCloser, movedToPrivate },
    startedAt: turn.startedAt.toISOString(),
    receivedAt: turn.receivedAt.toISOString(),
    promisedAt: turn.promisedAt.toISOString(),
    endedAt: turn.endedAt?.toISOString() ?? null,
    usefulAt: turn.usefulAt?.toISOString() ?? null,
  };
}

function whole(milliseconds: number | null): number | null {
  return milliseconds === null ? null : Math.floor(milliseconds / 1000);
}
