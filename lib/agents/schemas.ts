import { z } from "zod";

export const roleSchema = z.enum(["agent", "lead", "admin"]);
export type AgentRole = z.infer<typeof roleSchema>;

/** One to five letters; a name up to 20 where an account signs with names. */
export const initialsSchema = z
  .string()
  .trim()
  .regex(/^\p{Lu}[\p{L}]{0,4}$/u, "initials");

export const zoneSchema = z.string().refine(isZone, "zone");

/** Whether a zone is one that clocks are kept by. */
export function isZone(zone: string): boolean {
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
  /** The name they answer under in public; null: the first of their own. */
  alias: z.string().nullable(),
  /** Yes to being shown to whoever asks who signed. */
  showsWho: z.boolean(),
  email: z.string(),
  initials: z.string(),
  role: roleSchema,
  teams: z.array(z.object({ id: z.uuid(), name: z.string() })),
  zone: z.string(),
  /** What they speak; empty: what their screen is in. */
  languages: z.array(z.string()),
  locale: z.string(),
  singleKeys: z.boolean(),
  /** A turn of theirs that is nearly due is heard. */
  alarmSound: z.boolean(),
  /** Keys they have moved, by action. */
  keys: z.record(z.string(), z.string()),
  isActive: z.boolean(),
  isOnShift: z.boolean(),
  isPresent: z.boolean(),
  /** How they sign in; null for readers who are no admin. */
  signIn: z
    .object({
      hasPassword: z.boolean(),
      hasSecondFactor: z.boolean(),
      lastSeenAt: z.iso.datetime().nullable(),
    })
    .nullable(),
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

export const updateAgentSchema = z
  .strictObject({
    displayName: z.string().trim().min(1).max(80),
    role: roleSchema,
    teams: z.array(z.uuid()).max(20),
    zone: zoneSchema,
    /** What they speak, two or three letters each; empty: what their screen is in. */
    languages: z.array(z.string().regex(/^[a-z]{2,3}$/, "language")).max(20),
  })
  .partial();
export type UpdateAgent = z.infer<typeof updateAgentSchema>;

/** What everybody may set for themselves; anything else is refused, not ignored. */
export const updateMeSchema = z
  .strictObject({
    zone: zoneSchema,
    locale: z.string().regex(/^[a-z]{2,3}$/),
    singleKeys: z.boolean(),
    alarmSound: z.boolean(),
    /** All keys they move, by action; none gives back the house's own. */
    keys: z.record(z.string().max(40), z.string().max(8)),
  })
  .partial();
export type UpdateMe = z.infer<typeof updateMeSchema>;

export const changePasswordSchema = z.strictObject({
  current: z.string().min(1).max(1000),
  fresh: z.string().min(1).max(1000),
});
export type ChangePassword = z.infer<typeof changePasswordSchema>;

export const acceptInviteSchema = z.strictObject({
  token: z.string().min(20).max(200),
  password: z.string().min(1).max(1000),
});
export type AcceptInvite = z.infer<typeof acceptInviteSchema>;

/** Taken as typed: what is wrong with it gets a sentence of its own. */
export const initialsInputSchema = z.strictObject({ initials: z.string().max(100) });

export const teamSchema = z.object({ id: z.uuid(), name: z.string(), memberCount: z.number() });
export type Team = z.infer<typeof teamSchema>;
export const teamInputSchema = z.strictObject({ name: z.string().trim().min(1).max(60) });

/** What a program's key may hold. A key of an agent holds what the agent may. */
export const SCOPES = [
  "conversations:read",
  "conversations:write",
  "replies:write",
  "customers:read",
  "customers:write",
  "agents:read",
  "accounts:read",
  "accounts:write",
  "reports:read",
  "audit:read",
  "intake:read",
  "intake:write",
] as const;
export const scopeSchema = z.enum(SCOPES);
export type Scope = z.infer<typeof scopeSchema>;

/** Belongs to an agent, whose rights it has, or to a program, which holds scopes. */
export const createKeySchema = z.union([
  z.strictObject({ name: z.string().trim().min(1).max(80), agentId: z.uuid() }),
  z.strictObject({ name: z.string().trim().min(1).max(80), scopes: z.array(scopeSchema).min(1).max(20) }),
]);
export type CreateKey = z.infer<typeof createKeySchema>;

export const keySchema = z.object({
  id: z.uuid(),
  name: z.string(),
  /** The first characters, to tell keys apart. */
  prefix: z.string(),
  agent: z.object({ id: z.uuid(), displayName: z.string() }).nullable(),
  scopes: z.array(z.string()),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable(),
});
export type Key = z.infer<typeof keySchema>;
