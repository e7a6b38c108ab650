import { z } from "zod";

const line = z.string().trim().min(1).max(60);

/** What the guard of public texts knows of an account. */
export const accountGuardSchema = z.object({
  /** `#` a digit, `@` a letter, all else itself: `NW-#####`. */
  orderPatterns: z.array(line).max(20),
  /** Numbers and addresses everybody may have. */
  publicNumbers: z.array(line).max(50),
});
export type AccountGuard = z.infer<typeof accountGuardSchema>;
export const setAccountGuardSchema = accountGuardSchema.extend({ accountId: z.uuid() });
export type SetAccountGuard = z.infer<typeof setAccountGuardSchema>;
