import { CallsPage } from "@/components/calls/calls-page";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { listCallbacks } from "@/lib/conversations/list-callbacks";
import { listCalls } from "@/lib/conversations/list-calls";

const SHOWN = 50;

export default async function Page() {
  const { ctx } = await requireAgent();
  const [waiting, callbacks, recent] = await Promise.all([
    listCalls(ctx, { state: "waiting", limit: SHOWN }),
    listCallbacks(ctx),
    listCalls(ctx, { state: "recent", limit: SHOWN }),
  ]);
  return <CallsPage data={{ waiting: waiting.data, callbacks, recent: recent.data }} />;
}
