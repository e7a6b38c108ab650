"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { ApiProblem, callApi } from "@/components/desk/api";
import { Button } from "@/components/ui/button";
import type { PartList as Page } from "@/lib/incidents/join-schemas";
import { useMoveParts } from "../use-move-parts";
import { SaidRow } from "./said-row";

type Props = { incidentId: string; title: string; first: Page; isOpen: boolean };

/** What people said that belongs to it, newest first, and what is not the reader's to see as a number. */
export function PartList({ incidentId, title, first, isOpen }: Props) {
  const t = useTranslations("incident-overview.parts");
  const router = useRouter();
  const [further, setFurther] = useState<Page | null>(null);
  const [problem, setProblem] = useState("");
  const moved = useCallback(() => {
    setFurther(null);
    router.refresh();
  }, [router]);
  const move = useMoveParts(moved);
  const parts = [...first.data, ...(further?.data ?? [])];
  const cursor = further ? further.nextCursor : first.nextCursor;
  const more = async () => {
    setProblem("");
    try {
      const next = await callApi<Page>(`/incidents/${incidentId}/parts`, { query: { limit: 30, cursor } });
      setFurther((before) => ({ ...next, data: [...(before?.data ?? []), ...next.data] }));
    } catch (error) {
      setProblem((error instanceof ApiProblem && error.detail) || t("failed"));
    }
  };
  if (first.total === 0) return <p className="max-w-[72ch] text-body text-ink-2">{t("none")}</p>;
  return (
    <>
      <ul aria-label={t("label")} className="flex flex-col">
        {parts.map((part) => (
          <SaidRow
            key={part.id}
            said={part}
            note={t(`by.${part.by}`, { name: part.joinedBy?.displayName ?? t("program") })}
            act={
              isOpen ? (
                <Button
                  size={28}
                  variant="ghost"
                  onClick={() => void move.leave(incidentId, { interactionIds: [part.id] }, title)}
                >
                  {t("leave")}
                  <span className="sr-only"> {part.customer.displayName}</span>
                </Button>
              ) : null
            }
          />
        ))}
      </ul>
      {first.hidden > 0 ? (
        <p className="pt-2 text-ink-3 text-meta">{t("hidden", { count: first.hidden })}</p>
      ) : null}
      {cursor ? (
        <Button size={28} className="mt-2" onClick={() => void more()}>
          {t("more")}
        </Button>
      ) : null}
      {problem ? (
        <p role="alert" className="pt-2 text-meta text-red">
          {problem}
        </p>
      ) : null}
    </>
  );
}
