import { z } from "zod";
import { warningSchema } from "./schemas";

const id = z.uuid();
const instant = z.iso.datetime();
const at = z.iso.datetime({ offset: true });
const dayOfShift = z.strictObject({ shiftId: id, on: z.iso.date() });

/** The shifts of today and tomorrow that somebody is absent from. Why is asked nowhere. */
export const reportAbsenceSchema = z.strictObject({
  /** Their own, unless a lead or an admin names another agent. */
  agentId: id.optional(),
  shifts: z.array(dayOfShift).min(1).max(10),
});
export type ReportAbsence = z.infer<typeof reportAbsenceSchema>;

/** A shift that runs, or begins today or tomorrow by its agent's clock. */
export const soonShiftSchema = z.object({
  shiftId: id,
  on: z.iso.date(),
  agentId: id,
  displayName: z.string(),
  zone: z.string(),
  startAt: instant,
  endAt: instant,
  /** The absence that is entered for it. */
  absenceId: id.nullable(),
});
export type SoonShift = z.infer<typeof soonShiftSchema>;
export const soonQuerySchema = z.strictObject({ agentId: id.optional() });

/** The stretch somebody is wanted for: a day of a shift whose agent is absent, or any two instants. */
const stretch = {
  shiftId: id.optional(),
  on: z.iso.date().optional(),
  from: at.optional(),
  to: at.optional(),
  skills: z.array(z.string().trim().toLowerCase().min(1).max(40)).max(20),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/, "language")
    .optional(),
};
export const candidatesQuerySchema = z.strictObject({
  ...stretch,
  skills: z
    .string()
    .max(400)
    .default("")
    .transform((list) => list.split(",").filter((skill) => skill !== "")),
});

export const candidateSchema = z.object({
  agentId: id,
  displayName: z.string(),
  zone: z.string(),
  languages: z.array(z.string()),
  skills: z.array(z.string()),
  /** Of a person in the cover. */
  factor: z.number(),
  fit: z.enum(["free", "warned", "barred"]),
  bars: z.array(z.enum(["booked", "time-off", "drafts-only", "skill", "rule"])),
  /** Asked for and not theirs: skills and languages. */
  missingSkills: z.array(z.string()),
  warnings: z.array(warningSchema),
  /** Hours between this and the work before or behind it; null without any within a month. */
  restHours: z.number().nullable(),
  /** Planned in that week, without this; and by contract. */
  weekMinutes: z.number(),
  contractMinutes: z.number().nullable(),
  wishes: z.boolean(),
  lastAskedAt: instant.nullable(),
  lastAnswer: z.enum(["yes", "no"]).nullable(),
});
export type Candidate = z.infer<typeof candidateSchema>;

export const candidatesSchema = z.object({
  zone: z.string(),
  startAt: instant,
  endAt: instant,
  insteadOf: z.object({ agentId: id, displayName: z.string() }).nullable(),
  /** Share within ten minutes over the stretch, 0 to 1, as planned now and with one person more; null without a forecast. */
  without: z.number().nullable(),
  withOne: z.number().nullable(),
  candidates: z.array(candidateSchema),
});
export type Candidates = z.infer<typeof candidatesSchema>;

export const openShiftSchema = z.strictObject({
  ...stretch,
  skills: stretch.skills.default([]),
  /** How many are missing. */
  wanted: z.number().int().min(1).max(50).default(1),
  agentIds: z.array(id).min(1).max(50),
  /** Asks those too whom a rule speaks against. */
  force: z.strictObject({ reason: z.string().trim().min(3).max(300) }).optional(),
});
export type OpenShiftWish = z.infer<typeof openShiftSchema>;

export const OFFER_STATES = ["open", "accepted", "declined", "taken", "expired", "closed"] as const;
export const openShiftAnswerSchema = z.object({
  id,
  zone: z.string(),
  startAt: instant,
  endAt: instant,
  skills: z.array(z.string()),
  insteadOf: z.object({ agentId: id, displayName: z.string() }).nullable(),
  wanted: z.number(),
  taken: z.number(),
  state: z.enum(["open", "filled", "expired", "closed"]),
  createdAt: instant,
  offers: z.array(
    z.object({
      id,
      agentId: id,
      displayName: z.string(),
      state: z.enum(OFFER_STATES),
      askedAt: instant,
      answeredAt: instant.nullable(),
    }),
  ),
});
export type OpenShift = z.infer<typeof openShiftAnswerSchema>;

/** An offer to the agent who reads it. */
export const shiftOfferSchema = z.object({
  id,
  zone: z.string(),
  startAt: instant,
  endAt: instant,
  insteadOf: z.string().nullable(),
  state: z.enum(OFFER_STATES),
  askedBy: z.string(),
  askedAt: instant,
  expiresAt: instant,
  /** Who has it, where somebody else was first. */
  takenBy: z.array(z.string()),
});
export type ShiftOffer = z.infer<typeof shiftOfferSchema>;
export const answerOfferSchema = z.strictObject({ answer: z.enum(["yes", "no"]) });
export type AnswerOffer = z.infer<typeof answerOfferSchema>;
