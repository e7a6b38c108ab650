import type { Inbound } from "@/lib/channels/channel";
import { mailAlias } from "@/lib/conversations/rules/settled-mail";

/** The ids of the mails that a mail says it follows, or that a bounce is about. */
export function mailIds({ mail }: Inbound): string[] {
  if (!mail) return [];
  const bounced = mail.bounced?.messageId;
  return [...mail.references, ...(bounced ? [bounced] : [])].map(mailAlias);
}
