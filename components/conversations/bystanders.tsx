"use client";

import { Users } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { callApi } from "@/components/desk/api";
import { useDeeds } from "@/components/desk/deeds";
import { useKeys } from "@/components/desk/use-keys";
import { useRun } from "@/components/desk/use-run";
import { useViewer } from "@/components/desk/viewer";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";

type Proposal = { interactionId: string; displayName: string; username: string | null; text: string };
type Answer = { count: number; proposals: Proposal[] };

/** "3 others wrote in this thread"; who says "me too" is proposed, and one key opens the first of them. */
export function Bystanders({
  conversationId,
  changeNumber,
}: {
  conversationId: string;
  changeNumber: number;
}) {
  const t = useTranslations("conversations-ui");
  const { singleKeys } = useViewer();
  const deeds = useDeeds();
  const run = useRun();
  const [around, setAround] = useState<Answer | null>(null);
  const [isOpen, setIsOpen] = useState(false);

  useEffect(() => {
    const ended = new AbortController();
    callApi<Answer>(`/conversations/${conversationId}/proposals`, { signal: ended.signal }).then(
      setAround,
      () => {},
    );
    return () => ended.abort();
  }, [conversationId, changeNumber]);

  const open = async ({ interactionId }: Proposal) => {
    const done = await run(() => deeds.openMeToo({ interactionId }));
    if (!done) return;
    setAround(
      (now) =>
        now && { ...now, proposals: now.proposals.filter((each) => each.interactionId !== interactionId) },
    );
    window.history.pushState(null, "", `/inbox/${done.value.id}`);
  };
  const first = around?.proposals[0];
  useKeys({ o: () => (first ? void open(first) : false) }, singleKeys);
  if (!around || around.count === 0) return null;
  return (
    <section
      aria-label={t("bystanders.label")}
      className="shrink-0 border-b bg-canvas px-4 py-1.5 text-body text-ink-2"
    >
      <div className="flex min-h-7 flex-wrap items-center gap-2">
        <Users aria-hidden="true" className="size-3.5 text-ink-3" />
        <span>{t("bystanders.count", { count: around.count })}</span>
        {first ? (
          <button
            type="button"
            aria-expanded={isOpen}
            onClick={() => setIsOpen(!isOpen)}
            className="text-link rounded-chip"
          >
            {t("bystanders.meToo", { count: around.proposals.length })}
          </button>
        ) : null}
        <span className="flex-1" />
        {first ? (
          <Button size={24} onClick={() => open(first)} ariaKeys="o">
            {t("bystanders.open", { name: first.displayName })}
            <Kbd>O</Kbd>
          </Button>
        ) : null}
      </div>
      {isOpen ? (
        <ul className="max-h-44 overflow-y-auto py-1">
          {around.proposals.map((proposal) => (
            <li key={proposal.interactionId} className="flex items-center gap-2 py-1">
              <bdi className="shrink-0 font-semibold text-ink">{proposal.displayName}</bdi>
              <span dir="auto" className="min-w-0 flex-1 truncate">
                {proposal.text}
              </span>
              <Button size={24} onClick={() => open(proposal)}>
                {t("bystanders.openOne")}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
