/** What a new mailing begins with, to be written over. */
export const STARTERS = ["warning", "delay", "outcome"] as const;
export type Starter = (typeof STARTERS)[number];

export const STARTER_TEXTS: Readonly<Record<Starter, { subject: string; body: string }>> = {
  warning: {
    subject: "What we know about today",
    body: "Hi {first_name},\n\nwhat happened, and what it may mean for you.\n\nWhat we are doing about it, and when you hear from us again.\n\n{brand}",
  },
  delay: {
    subject: "It is later than we promised",
    body: "Hi {first_name},\n\nwe are sorry: what you ordered is late. This is why, and when it comes.\n\nYou need to do nothing. Answer this mail and a person reads it.\n\n{brand}",
  },
  outcome: {
    subject: "How it ended, and what we do about it",
    body: "Hi {first_name},\n\nthis is how it ended, and what we learned from it.\n\nThank you for waiting.\n\n{brand}",
  },
};
/** Languages a text may be added in; any other by the API. */
export const MAILING_LANGUAGES: readonly string[] =
  "en de es fr it nl pl pt sv da nb fi cs hu ro el tr uk ru lt ja ko zh hi ar he fa".split(" ");
