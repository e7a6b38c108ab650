import { z } from "zod";
import { agentMarkSchema } from "./schemas";

/** Who looks at or types in a conversation; whose it is and on which channel tell it to who has another of the same person. */
export const presenceSchema = z.object({
  conversationId: z.uuid(),
  customerId: z.uuid(),
  channel: z.string(),
  agent: agentMarkSchema,
  state: z.enum(["looking", "typing"]),
});
export type PresenceView = z.infer<typeof presenceSchema>;
