import { z } from "zod";

const id = z.uuid();
const instant = z.iso.datetime();
const seconds = z.number();

/** The clocks of a conversation: its turns by both clocks, who held it while somebody waited, how it was resolved. */
export const clocksSchema = z.object({
  /** The version of the rules they are derived by. */
  rules: z.number().int(),
  turns: z.array(
    z.object({
      firstInteractionId: id,
      position: z.number().int(),
      startedAt: instant,
      receivedAt: instant,
      promisedAt: instant,
      endedAt: instant.nullable(),
      ending: z.enum(["answered", "no-reply-needed"]).nullable(),
      closeReason: z.string().nullable(),
      isCloser: z.boolean(),
      movedToPrivate: z.boolean(),
      usefulAt: instant.nullable(),
      /** Until the answer; of an open one until now. Round the clock from the post, and from receipt in stated hours. */
      customerSeconds: seconds,
      deskSeconds: seconds,
      /** Until the first useful answer; null while there is none. */
      usefulSeconds: seconds.nullable(),
      delaySeconds: seconds,
      /** Adds up to the customer's wait; nobody is the queue. */
      heldBy: z.array(
        z.object({ agent: z.object({ id, displayName: z.string() }).nullable(), milliseconds: z.number() }),
      ),
    }),
  ),
  firstResolutionSeconds: seconds.nullable(),
  fullResolutionSeconds: seconds.nullable(),
  reopenings: z.number().int(),
  isOneTouch: z.boolean(),
  isFirstContact: z.boolean(),
  handovers: z.number().int(),
});
export type Clocks = z.infer<typeof clocksSchema>;

const lists = z.record(z.string(), z.array(z.string()));

/** The rules of the clocks: which cases have a sentence in messages (`response-times-rules`), and every word they go by. */
export const clockRulesSchema = z.object({
  version: z.number().int(),
  cases: z.array(z.string()),
  words: z.object({
    closer: lists,
    filling: lists,
    asking: lists,
    anythingElse: lists,
    unkind: z.array(z.string()),
    acknowledging: lists,
    courteous: lists,
    askedFor: z.array(z.string()),
  }),
});
