import { z } from "zod";
import { Conflict, DeskError, Forbidden, Invalid, NotFound, Refused } from "@/lib/base/errors";

const answerSchema = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({
    ok: z.literal(false),
    kind: z.string(),
    code: z.string(),
    values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  }),
]);

/** What the worker writes for the page that waits: the value, or the expected error. Others are told as `wire-failed`. */
export function wireAnswerOf(outcome: { value: unknown } | { error: unknown }): string {
  if ("value" in outcome) return JSON.stringify({ ok: true, value: outcome.value ?? null });
  const { error } = outcome;
  const told = error instanceof DeskError ? error : new Refused("wire-failed");
  return JSON.stringify({ ok: false, kind: told.kind, code: told.code, values: told.values });
}

/** The value of an answer; throws the error the worker met. */
export function readWireAnswer(text: string): unknown {
  const answer = answerSchema.parse(JSON.parse(text));
  if (answer.ok) return answer.value;
  switch (answer.kind) {
    case "not-found":
      throw new NotFound(answer.code, answer.values);
    case "forbidden":
      throw new Forbidden(answer.code, answer.values);
    case "conflict":
      throw new Conflict(answer.code, answer.values);
    case "invalid":
      throw new Invalid(answer.code, answer.values);
    default:
      throw new Refused(answer.code, answer.values);
  }
}
