"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { callApi } from "@/components/desk/api";
import { useViewer } from "@/components/desk/viewer";
import { CompleteList } from "@/components/replies/complete-list";
import type { AgentMark } from "@/lib/conversations/schemas";

type Props = {
  conversationId: string;
  query: string;
  onTake: (words: string) => void;
  onLeave: () => void;
};

const SHOWN = 6;

/** Colleagues who may see the conversation, by any of their names: whom a note names is told. */
export function ColleagueList({ conversationId, query, onTake, onLeave }: Props) {
  const t = useTranslations("teamwork.colleagues");
  const { id } = useViewer();
  const [colleagues, setColleagues] = useState<readonly AgentMark[]>([]);
  useEffect(() => {
    callApi<{ data: AgentMark[] }>(`/conversations/${conversationId}/colleagues`).then(
      ({ data }) => setColleagues(data),
      () => undefined,
    );
  }, [conversationId]);
  const wanted = query.toLowerCase();
  const choices = colleagues
    .filter((each) => each.id !== id)
    .filter(({ displayName }) =>
      displayName
        .toLowerCase()
        .split(/\s+/)
        .some((name) => name.startsWith(wanted)),
    )
    .slice(0, SHOWN)
    .map(({ displayName, initials }) => ({
      words: `@${displayName}`,
      shown: displayName,
      detail: initials,
    }));
  return <CompleteList label={t("label")} choices={choices} onTake={onTake} onLeave={onLeave} />;
}
