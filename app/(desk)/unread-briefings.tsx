import { BriefingSlot } from "@/components/knowledge/briefing-slot";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { listBriefings } from "@/lib/knowledge/list-briefings";

/** What must be known today and was not read yet, above everything else; nothing where all is read. */
export async function UnreadBriefings() {
  const { ctx } = await requireAgent();
  const briefings = await listBriefings(ctx, { show: "unread" });
  return briefings.length === 0 ? null : <BriefingSlot briefings={briefings} />;
}
