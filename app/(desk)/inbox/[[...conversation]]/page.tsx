import type { InboxData } from "@/components/inbox/inbox-data";
import { InboxScreen } from "@/components/inbox/inbox-screen";
import { filterOf, readView } from "@/components/inbox/queue-view";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { listConversations } from "@/lib/conversations/list-conversations";
import { listReasons } from "@/lib/conversations/list-reasons";
import { listConversationsSchema } from "@/lib/conversations/schemas";
import { readCounts } from "../../read-counts";
import { UnreadBriefings } from "../../unread-briefings";
import { readOpen } from "./read-open";

type Props = {
  params: Promise<{ conversation?: string[] }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const FIRST = 50;

export default async function InboxPage({ params, searchParams }: Props) {
  const { ctx } = await requireAgent();
  const [{ conversation }, search] = await Promise.all([params, searchParams]);
  const view = readView({ get: (name) => [search[name]].flat()[0] ?? null });
  const wanted = listConversationsSchema.safeParse({ ...filterOf(view), limit: FIRST });
  const [page, counts, reasons, open] = await Promise.all([
    wanted.success ? listConversations(ctx, wanted.data) : { data: [], nextCursor: null },
    readCounts(ctx),
    listReasons(ctx),
    readOpen(ctx, conversation?.[0] ?? null),
  ]);
  const data: InboxData = {
    page,
    counts,
    reasons: reasons.map(({ id, name, parentId }) => ({ id, name, parentId })),
    open,
  };
  return (
    <>
      <UnreadBriefings />
      <InboxScreen data={JSON.stringify(data)} />
    </>
  );
}
