"use client";

import { Building2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { ItemTime } from "@/components/conversations/item-time";
import { callApi } from "@/components/desk/api";
import { useLive } from "@/components/desk/live";
import { Button } from "@/components/ui/button";
import { ScrollGroup } from "@/components/ui/scroll-group";
import type { SideConversation } from "@/lib/replies/side-conversations/side-schemas";

/** What departments were asked here, since when, and how it stands; nothing where nobody was. */
export function SidePanel({ conversationId }: { conversationId: string }) {
  const t = useTranslations("teamwork.side");
  const [items, setItems] = useState<readonly SideConversation[]>([]);
  const read = useCallback(() => {
    callApi<{ items: SideConversation[] }>(`/conversations/${conversationId}/side-conversations`).then(
      ({ items }) => setItems(items),
      () => undefined,
    );
  }, [conversationId]);
  useLive({
    onMessage: ({ event, data }) => {
      if (event === "conversation.changed" && (data as { id?: string }).id === conversationId) read();
    },
    onGap: read,
  });
  const shown = items.filter(({ state }) => state !== "closed");
  if (shown.length === 0) return null;
  const close = (id: string) => {
    callApi(`/side-conversations/${id}/close`, { method: "POST" }).finally(read);
  };
  return (
    <ScrollGroup
      label={t("label")}
      className="flex max-h-40 flex-col gap-1.5 overflow-y-auto border-b bg-chip px-4 py-2"
    >
      {shown.map((side) => (
        <div key={side.id} className="flex flex-wrap items-center gap-x-2 gap-y-1 text-body">
          <Building2 aria-hidden="true" className="size-4 shrink-0 text-ink-2" />
          <strong className="font-semibold">{side.department.name}</strong>
          <span className="min-w-0 flex-1 truncate text-ink-2">{side.subject}</span>
          <span className="text-ink-2 text-meta">
            {stateOf(side, t)} <ItemTime at={side.answeredAt ?? side.askedAt} />
          </span>
          <Button
            size={24}
            variant="ghost"
            aria-label={t("closeOf", { name: side.department.name })}
            onClick={() => close(side.id)}
          >
            {t("close")}
          </Button>
        </div>
      ))}
    </ScrollGroup>
  );
}

function stateOf({ state, notice, mailState }: SideConversation, t: (key: string) => string): string {
  if (state === "answered") return t("state.answered");
  if (notice) return t(`state.${notice}`);
  if (mailState === "failed" || mailState === "refused" || mailState === "bounced") return t("state.bounced");
  return t("state.open");
}
