import { z } from "zod";
import { rangeSchema, reportQuerySchema } from "./report-schemas";

const count = z.number().int();
const share = z.number().nullable();

export const satisfactionGroupSchema = z.enum(["account", "channel", "team", "agent", "language"]);
export type SatisfactionGroup = z.infer<typeof satisfactionGroupSchema>;

export const satisfactionQuerySchema = reportQuerySchema
  .pick({
    from: true,
    to: true,
    zone: true,
    account: true,
    channel: true,
    team: true,
    agent: true,
    language: true,
    why: true,
  })
  .extend({ groupBy: satisfactionGroupSchema.default("account") });
export type SatisfactionQuery = z.infer<typeof satisfactionQuerySchema>;

/** `sent`: accepted by a provider. The rate is of those, the mean of the scores; null where there are none. */
export const satisfactionFiguresSchema = z.object({
  sent: count,
  /** Still under way, refused, or given up. */
  notSent: count,
  answered: count,
  rate: share,
  mean: share,
  /** How many gave 1, 2, 3, 4 and 5. */
  scores: z.array(count).length(5),
  withWords: count,
  /** 1 or 2 with words: they came back to a team. */
  cameBack: count,
});
export type SatisfactionFigures = z.infer<typeof satisfactionFiguresSchema>;

export const satisfactionReportSchema = z.object({
  range: rangeSchema,
  groupBy: satisfactionGroupSchema,
  totals: satisfactionFiguresSchema,
  /** `none` for what has none, `others` for people whose figures the reader may not see. */
  rows: z.array(satisfactionFiguresSchema.extend({ key: z.string(), label: z.string().nullable() })),
  /** Why people whose conversation was resolved were not asked. */
  latest: z.array(
    z.object({
      conversationId: z.uuid(),
      answeredAt: z.iso.datetime(),
      score: z.number().int().nullable(),
      account: z.string(),
      words: z.string().nullable(),
    }),
  ),
  notAsked: z.array(z.object({ reason: z.string(), count })),
});
export type SatisfactionReport = z.infer<typeof satisfactionReportSchema>;
