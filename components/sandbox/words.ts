import type { FaultName } from "@/lib/auth/sandbox-faults";

export const FAULT_NAMES: readonly FaultName[] = [
  "posts-unavailable",
  "post-answer-lost",
  "posts-limited",
  "messages-refused",
  "stream-cut",
  "mail-refused",
  "mail-answer-lost",
  "webhook-fails",
];

/** X's own alphabet and length. */
export const USERNAME = /^\w{1,15}$/;

export const ADDRESS = /^[^\s@<>]+@[^\s@<>.]+(\.[^\s@<>.]+)+$/;
/** The demo brand's mailbox. */
export const MAILBOX = "help@northwind.example";
