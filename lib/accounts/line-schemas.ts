import { z } from "zod";

/** A phone line whose exchange tells us of its calls. */
export const connectLineSchema = z.strictObject({
  number: z.string().trim().min(1).max(60),
  displayName: z.string().trim().min(1).max(100),
  purpose: z.enum(["care", "brand"]).default("care"),
  teamId: z.uuid().nullable().default(null),
});
export type ConnectLine = z.infer<typeof connectLineSchema>;
