import { z } from "zod";
import { json, problem } from "../x/answers";
import { readBody } from "../x/endpoints/post-body";
import type { House } from "../x/gate";

const call = z.strictObject({
  from: z.string().regex(/^\+?[0-9 ()-]{3,25}$/u),
  to: z.string().default("+12025550100"),
  outcome: z.enum(["missed", "finished"]),
  durationSeconds: z.number().min(0).default(0),
});

/** `POST /sandbox/calls` rings the desk: one JSON POST to its phone webhook. 502 when the desk does not take it. */
export function mountCalls(house: House): void {
  house.router.route("POST", "/sandbox/calls", { auth: "none" }, async (request) => {
    const given = readBody(call, request.body);
    if (!house.deskUrl) return problem(503, "The sandbox was not told where the desk is.");
    const at = house.world.now();
    const id = `call-${house.world.nextId()}`;
    const startedAt = new Date(at - given.durationSeconds * 1000).toISOString();
    const body = JSON.stringify({ id, direction: "inbound", startedAt, ...given });
    const headers = { "content-type": "application/json" };
    const url = new URL("/api/webhooks/phone", house.deskUrl);
    try {
      const answer = await fetch(url, { method: "POST", headers, body, signal: AbortSignal.timeout(10_000) });
      return json(answer.ok ? 201 : 502, { id, startedAt, ...given, deskStatus: answer.status });
    } catch {
      return problem(502, "The desk did not answer its phone webhook.");
    }
  });
}
