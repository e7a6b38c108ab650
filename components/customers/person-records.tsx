"use client";

import { useTranslations } from "next-intl";
import { LookupsPart } from "@/components/integrations/lookups-part";
import { RunList } from "@/components/integrations/run-list";
import { useRecords } from "@/components/integrations/use-records";
import { FactsPart } from "./facts-part";
import { IdentityPart } from "./identity-part";

type Props = { customerId: string; conversationId: string | null };

/** Beside a conversation: who was proven, the records of other systems and what was done there, and what we know. */
export function PersonRecords({ customerId, conversationId }: Props) {
  const t = useTranslations("integrations");
  const { records, reload } = useRecords(conversationId);
  const handleId = records?.handles[0]?.id ?? null;
  return (
    <>
      {records && conversationId ? (
        <>
          <IdentityPart records={records} conversationId={conversationId} onChange={reload} />
          {records.lookups.length > 0 || records.runs.length > 0 ? (
            <section className="px-4 py-3">
              <h3 className="mb-2 font-semibold text-meta">{t("title")}</h3>
              <LookupsPart records={records} conversationId={conversationId} onChange={reload} />
              <RunList runs={records.runs} onChange={reload} />
            </section>
          ) : null}
        </>
      ) : null}
      <FactsPart {...{ customerId, conversationId, handleId }} checks={records?.checks.length ?? 0} />
    </>
  );
}
