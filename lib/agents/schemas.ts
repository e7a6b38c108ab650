import { z } from "zod";

export const roleSchema = z.enum(["agent", "lead", "admin"]);
export type AgentRole = z.infer<typeof roleSchema>;

/** One to five letters; a name up to 20 where an account signs with names. */
export const initialsSchema = z
  .string()
  .trim()
  .regex(/^\p{Lu}[\p{L}]{0,4}$/u, "initials");

export const zoneSchema = z.string().refine(isZone, "zone");

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return zone.length > 0;
  } catch {
    return false;
  }
}

export const agentSchema = z.object({
  id: z.uuid(),
  displayName: z.string(),
  email: z.string(),
  initials: z.string(),
  role: roleSchema,
  teams: z.array(z.object({ id: z.uuid(), name: z.string() })),
  zone: z.string(),
  locale: z.string(),
  singleKeys: z.boolean(),
  isActive: z.boolean(),
  isOnShift: z.boolean(),
  isPresent: z.boolean(),
});
export type Agent = z.infer<typeof agentSchema>;

export const createAgentSchema = z.strictObject({
  displayName: z.string().trim().min(1).max(80),
  email: z.email().max(200).toLowerCase(),
  initials: initialsSchema,
  role: roleSchema,
  teams: z.array(z.uuid()).max(20),
  zone: zoneSchema,
});
export type CreateAgent = z.infer<typeof createAgentSchema>;
