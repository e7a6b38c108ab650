/** The groups of a handover sheet, in its order. `incidents` fills when there are such things. */
export const HANDOVER_GROUPS = [
  "red-flags",
  "promises",
  "drafts",
  "waiting",
  "callbacks",
  "snoozed",
  "incidents",
] as const;
export type HandoverGroup = (typeof HANDOVER_GROUPS)[number];
