import { z } from "zod";
import { Exchange, type SandboxCall } from "../phone/exchange";
import { type Answer, json, problem } from "../x/answers";
import { readBody } from "../x/endpoints/post-body";
import type { House } from "../x/gate";
import { param } from "../x/router";

const open = { auth: "none" } as const;
const durationSeconds = z.number().min(0).max(86_400).default(0);
const ended = z.enum(["missed", "finished"]);
const call = z.strictObject({
  /** Any notation; null shows no number. */
  from: z.string().trim().min(1).max(60).nullable(),
  to: z.string().default("+12025550100"),
  /** Left out it rings until `POST /sandbox/calls/:id`. */
  outcome: ended.optional(),
  durationSeconds,
  /** When it began; else just now, or its length ago. */
  at: z.iso.datetime({ offset: true }).optional(),
});
const end = z.strictObject({ outcome: ended, durationSeconds: durationSeconds.optional() });

/** `POST /sandbox/calls` rings the desk, and ends the call too where its outcome is given. 502 when the desk does not take it. */
export function mountCalls(house: House): void {
  const exchange = new Exchange(house);
  const { router, world } = house;
  const answer = (told: SandboxCall, deskStatus: number): Answer => {
    if (deskStatus === 0) return problem(502, "The desk did not answer its phone webhook.");
    const startedAt = new Date(told.startedAt).toISOString();
    return json(deskStatus < 300 ? 201 : 502, { ...told, startedAt, deskStatus });
  };

  router.route("POST", "/sandbox/calls", open, async (request) => {
    const given = readBody(call, request.body);
    if (!house.deskUrl) return problem(503, "The sandbox was not told where the desk is.");
    const { from, to, outcome, at } = given;
    const startedAt = at ? Date.parse(at) : world.now() - given.durationSeconds * 1000;
    const ringing = exchange.begin({ from, to, startedAt });
    const status = await exchange.tell(ringing);
    if (!outcome || status === 0 || status >= 300) return answer(ringing, status);
    const over = exchange.end(ringing, outcome, given.durationSeconds);
    return answer(over, await exchange.tell(over));
  });

  router.route("POST", "/sandbox/calls/:id", open, async (request) => {
    const given = readBody(end, request.body);
    const found = exchange.find(param(request, "id"));
    if (!found) return problem(404, "There is no such call.");
    if (found.outcome !== "ringing") return problem(409, "That call is over.");
    const length = given.durationSeconds ?? Math.max(1, Math.round((world.now() - found.startedAt) / 1000));
    const over = exchange.end(found, given.outcome, given.outcome === "missed" ? 0 : length);
    return answer(over, await exchange.tell(over));
  });
}
