"use client";

import { ClipboardPaste } from "lucide-react";
import { useTranslations } from "next-intl";
import { clockOffset } from "@/components/desk/api";
import { useDeskCommands } from "@/components/desk/desk-commands";
import { useViewer } from "@/components/desk/viewer";
import { IconButton } from "@/components/ui/icon-button";
import { useNow } from "@/components/ui/use-now";
import type { QueueCounts } from "@/lib/conversations/schemas";
import type { Queue } from "./queue-store";
import { sortOf } from "./queue-view";

const SOON_MS = 10 * 60_000;

/** "Ordered by due time · 1 late, 5 due in 10 min". */
export function QueueFoot({ queue, counts }: { queue: Queue; counts: QueueCounts }) {
  const t = useTranslations("inbox");
  const { serverNow } = useViewer();
  const now = useNow(5000, serverNow) + clockOffset();
  if (sortOf(queue.view) === "newest") return <Line>{t("foot.newest")}</Line>;
  let late = 0;
  let soon = 0;
  for (const id of queue.shown) {
    const dueAt = Date.parse(queue.rows.get(id)?.dueAt ?? "");
    if (dueAt < now) late++;
    else if (dueAt < now + SOON_MS) soon++;
  }
  const isWhole = queue.view.assignee === undefined && queue.nextCursor !== null;
  const all = isWhole ? Math.max(late, counts.late) : late;
  return <Line>{t("foot.due", { late: all, count: all > 1000 ? "1000+" : String(all), soon })}</Line>;
}

function Line({ children }: { children: string }) {
  const t = useTranslations("inbox");
  const { openPaste } = useDeskCommands();
  return (
    <footer className="figures flex h-10 shrink-0 items-center gap-2 border-t pr-2.5 pl-4 text-ink-3 text-meta phone:hidden">
      <span className="min-w-0 flex-1 truncate">{children}</span>
      <IconButton label={t("paste")} icon={<ClipboardPaste aria-hidden="true" />} onClick={openPaste} />
    </footer>
  );
}
