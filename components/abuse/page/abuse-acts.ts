import type { ActionResult } from "@/lib/auth/agent-action";

type One = { id: string };

export interface AbuseActs {
  nameContact(wish: { contactId: string | null }): Promise<ActionResult<void>>;
  settleReport(wish: One & { outcome: string }): Promise<ActionResult<void>>;
  grantOff(wish: One): Promise<ActionResult<void>>;
  endOff(wish: One): Promise<ActionResult<void>>;
  hearAgain(wish: One): Promise<ActionResult<void>>;
  bringBack(wish: One): Promise<ActionResult<void>>;
}
