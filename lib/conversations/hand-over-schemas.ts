import { z } from "zod";
import { agentMarkSchema } from "./schemas";

/** Body of POST /conversations/{id}/hand-over. */
export const handOverSchema = z.strictObject({
  agentId: z.uuid(),
  note: z.string().trim().min(1).max(20_000),
});
export type HandOver = z.infer<typeof handOverSchema>;

export const colleaguesSchema = z.object({ data: z.array(agentMarkSchema) });
