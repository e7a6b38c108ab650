import { z } from "zod";

const id = z.uuid();
const instant = z.iso.datetime();
const agent = z.object({ id, displayName: z.string() });

const matterSchema = z.object({
  id,
  status: z.string(),
  preview: z.string(),
  customerName: z.string(),
  openedAt: instant,
  assignee: agent.nullable(),
});

/** What is told above an open conversation. */
export const noticesSchema = z.object({
  /** Everything of it is there now. */
  joinedInto: matterSchema.nullable(),
  /** A link has joined another matter into it today; whose it is since. */
  joined: z.object({ at: instant, keeper: agent.nullable() }).nullable(),
  /** Other open matters of the same person it may belong to. */
  proposals: z.array(matterSchema),
  /** Public posts answered elsewhere alone: to strangers they look unanswered. */
  looksUnanswered: z.array(id),
  /** Since when two people have quoted one bridge code. */
  codeTwiceAt: instant.nullable(),
});
export type Notices = z.infer<typeof noticesSchema>;
