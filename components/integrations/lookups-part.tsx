"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Segmented } from "@/components/ui/segmented";
import type { Records } from "@/lib/integrations/record-schemas";
import { LookupForm } from "./lookup-form";

type Props = { records: Records; conversationId: string; onChange: () => void };

/** The lookups of the conversation's accounts, one shown at a time: first the one that has something to look up. */
export function LookupsPart({ records, conversationId, onChange }: Props) {
  const t = useTranslations("integrations");
  const { lookups } = records;
  const first = lookups.find(({ suggestions }) => suggestions.length > 0) ?? lookups[0];
  const [chosen, setChosen] = useState<string | null>(null);
  const shownId = chosen ?? first?.id ?? "";
  if (!first) return null;
  return (
    <div className="flex flex-col gap-3">
      {lookups.length > 1 ? (
        <Segmented
          label={t("title")}
          wide
          value={shownId}
          onChange={setChosen}
          segments={lookups.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      {lookups.map((lookup) => (
        <div key={lookup.id} hidden={lookup.id !== shownId}>
          <LookupForm lookup={lookup} records={records} conversationId={conversationId} onChange={onChange} />
        </div>
      ))}
    </div>
  );
}
