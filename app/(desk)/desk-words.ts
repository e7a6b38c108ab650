/** The namespaces of sentences that the desk and everything its shell may open say. */
export const DESK_WORDS = [
  "calls",
  "channels",
  "conversations-ui",
  "customers",
  "desk",
  "facts",
  "files",
  "inbox",
  "integrations",
  "links",
  "mail",
  "privacy-ui",
  "replies",
  "replies-ui",
  "search",
  "watch",
] as const;
