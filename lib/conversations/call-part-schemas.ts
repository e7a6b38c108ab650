import { z } from "zod";

/** The chip of a row of the queue. */
export const owedCallSchema = z.object({
  id: z.uuid(),
  number: z.string(),
  dueAt: z.iso.datetime(),
  madeAt: z.iso.datetime(),
  tries: z.number(),
});

export type OwedCall = z.infer<typeof owedCallSchema>;

/** Of an interaction that is a call. */
export const callFactsSchema = z.object({
  id: z.uuid(),
  number: z.string().nullable(),
  state: z.enum(["ringing", "answered", "finished", "missed"]),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  durationSeconds: z.number(),
  outcome: z.string().nullable(),
  promised: z.string().nullable(),
  acceptedBy: z.string().nullable(),
  noteState: z.enum(["none", "waiting", "written", "dismissed"]),
  dismissReason: z.string().nullable(),
  callback: z
    .object({ dueAt: z.string(), tries: z.number(), ending: z.enum(["reached", "dropped"]).nullable() })
    .nullable(),
});
export type CallFacts = z.infer<typeof callFactsSchema>;
