"use client";

import { useTranslations } from "next-intl";
import { isShown } from "@/components/conversations/history-pages";
import { useViewer } from "@/components/desk/viewer";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";
import type { HistoryItem, Interaction } from "@/lib/conversations/schemas";

const GONE: readonly string[] = ["cancelled", "refused", "failed"];

/** What came in or went out of this conversation since the writer's first letter, oldest first; never their own. */
export function unseenOf(
  items: readonly HistoryItem[],
  { conversationId, seen, agentId }: { conversationId: string; seen: number; agentId: string },
): Interaction[] {
  return items
    .filter(isShown)
    .filter(
      (item) =>
        item.conversationId === conversationId &&
        item.number > seen &&
        item.direction !== "internal" &&
        !item.isDeleted &&
        !(item.direction === "outbound" && item.author.id === agentId) &&
        !(item.reply && GONE.includes(item.reply.state)),
    )
    .reverse();
}

type Props = {
  items: readonly HistoryItem[];
  conversationId: string;
  seen: number;
  onLook: (number: number) => void;
};

/** Says before anything is sent that somebody wrote while one typed, and what. */
export function UnseenHint({ items, conversationId, seen, onLook }: Props) {
  const t = useTranslations("replies-ui.unseen");
  const { id: agentId } = useViewer();
  const unseen = unseenOf(items, { conversationId, seen, agentId });
  const newest = unseen.at(-1);
  if (!newest) return null;
  const name = newest.author.displayName;
  return (
    <section
      aria-label={t("label")}
      className={cn(
        "mx-2 mt-2 flex items-start gap-3 border-l-3 bg-sunk py-1.5 pr-2 pl-3",
        newest.audience === "public" ? "border-public-line" : "border-private-line",
      )}
    >
      <p role="status" className="min-w-0 flex-1 text-body">
        <strong className="font-semibold">{t(newest.direction, { name, count: unseen.length })}</strong>{" "}
        <span dir="auto" className="line-clamp-2 text-ink-2 [overflow-wrap:anywhere]">
          {newest.text || t("noWords")}
        </span>
      </p>
      <Button size={24} onClick={() => onLook(Math.max(...unseen.map(({ number }) => number)))}>
        {t("look")}
      </Button>
    </section>
  );
}
