import { z } from "zod";

/** Body of PUT /replies/{id}/send-at; null lets it leave now. */
export const rescheduleSchema = z.strictObject({ sendAt: z.iso.datetime().nullable() });
export type Reschedule = z.infer<typeof rescheduleSchema>;
