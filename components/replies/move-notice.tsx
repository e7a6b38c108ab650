"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { callApi } from "@/components/desk/api";
import { Button } from "@/components/ui/button";
import type { Move } from "@/lib/replies/moves/move-schemas";
import type { useMove } from "./use-move";

type Props = {
  conversationId: string;
  /** Anything that changes when the conversation does. */
  version: number | string;
  move: ReturnType<typeof useMove>;
  word: string;
};

/** Says that somebody was asked to go on in private and nothing came, with the reminder ready. */
export function MoveNotice({ conversationId, version, move, word }: Props) {
  const t = useTranslations("replies-ui.move");
  const { dateTime } = useFormatter();
  const [newest, setNewest] = useState<Move | null>(null);
  useEffect(() => {
    const ended = new AbortController();
    const { signal } = ended;
    callApi<{ items: Move[] }>(`/conversations/${conversationId}/moves`, { signal }).then(
      ({ items }) => setNewest(items[0] ?? null),
      () => undefined,
    );
    return () => ended.abort();
  }, [conversationId, version]);
  if (!newest || newest.remindedAt === null || newest.cameAt !== null) return null;
  const at = dateTime(new Date(newest.askedAt), { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return (
    <p className="mx-2 mt-2 flex flex-wrap items-center gap-2 rounded-control bg-chip px-2.5 py-1 text-body text-ink-2">
      <span role="status" className="min-w-40 flex-1">
        {t("nothing", { at, word })}
      </span>
      {move.canMove ? (
        <Button size={28} onClick={() => void move.put("details", "reminder")}>
          {t("remind")}
        </Button>
      ) : null}
    </p>
  );
}
