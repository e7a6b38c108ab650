/** The ways a notification can take to its agent. */
export const WAYS = ["app", "push", "mail", "sound"] as const;
export type Way = (typeof WAYS)[number];

/** What agents are told of. Each has a sentence in messages/<locale>/notifications.json and in system-mail.json. */
export const KINDS = [
  "assigned",
  "handed-over",
  "mentioned",
  "customer-wrote",
  "reply-trouble",
  "schedule-cancelled",
  "overdue",
  "red-flag",
  "approval-asked",
  "approval-decided",
  "promise-near",
  "promise-broken",
  "goodwill-asked",
  "goodwill-decided",
  "mailing-asked",
  "mailing-decided",
  "mailing-held-back",
  "statement-asked",
  "statement-decided",
  "post-asked",
  "post-decided",
  "side-answered",
  "review-shared",
  "briefing",
] as const;
export type NotificationKind = (typeof KINDS)[number];

export interface Choice {
  onShift: readonly Way[];
  offShift: readonly Way[];
}

const calm: Choice = { onShift: ["app"], offShift: ["app"] };
const soon: Choice = { onShift: ["app", "push"], offShift: ["app", "mail"] };
const urgent: Choice = { onShift: ["app", "push", "sound"], offShift: ["app", "push", "mail"] };

/** What holds until an agent chooses otherwise: what waits for them is heard, what only informs is read later. */
export const HOUSE_CHOICE: Readonly<Record<NotificationKind, Choice>> = {
  assigned: soon,
  "handed-over": urgent,
  mentioned: urgent,
  "customer-wrote": calm,
  "reply-trouble": urgent,
  "schedule-cancelled": soon,
  overdue: { onShift: ["app", "push"], offShift: ["app"] },
  "red-flag": { onShift: ["app", "push"], offShift: ["app"] },
  "approval-asked": urgent,
  "approval-decided": soon,
  "promise-near": urgent,
  "promise-broken": soon,
  "goodwill-asked": urgent,
  "goodwill-decided": soon,
  "mailing-asked": urgent,
  "mailing-decided": soon,
  "mailing-held-back": urgent,
  "statement-asked": urgent,
  "statement-decided": soon,
  "post-asked": soon,
  "post-decided": soon,
  "side-answered": soon,
  "review-shared": calm,
  briefing: calm,
};

export function isKind(kind: string): kind is NotificationKind {
  return KINDS.some((each) => each === kind);
}
