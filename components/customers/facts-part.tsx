"use client";

import { Plus, X } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { callApi } from "@/components/desk/api";
import { useUndo } from "@/components/desk/undo";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Skeleton, SkeletonGroup } from "@/components/ui/skeleton";
import type { Fact } from "@/lib/customers/fact-schemas";
import { FactsAdd } from "./facts-add";
import { MaskedValue, quietClass } from "./masked-value";

type Props = {
  customerId: string;
  conversationId: string | null;
  handleId: string | null;
  /** How many checks are in force: what was shown or refused before is asked for anew. */
  checks: number;
};

/** What we know of a person: added, removed and taken back in place; private values masked. */
export function FactsPart({ customerId, conversationId, handleId, checks }: Props) {
  const t = useTranslations("facts");
  const [facts, setFacts] = useState<readonly Fact[] | null>(null);
  const [isAdding, setIsAdding] = useState(false);
  const load = useCallback(() => {
    callApi<{ data: Fact[] }>(`/customers/${customerId}/facts`).then(
      ({ data }) => setFacts(data),
      () => setFacts((now) => now ?? []),
    );
  }, [customerId]);
  useEffect(load, [load]);
  return (
    <section className="px-4 py-3">
      <div className="mb-1.5 flex items-center">
        <h3 className="flex-1 font-semibold text-meta">{t("title")}</h3>
        {isAdding ? null : (
          <Button
            size={24}
            variant="ghost"
            icon={<Plus />}
            onClick={() => setIsAdding(true)}
            className="-mr-2"
          >
            {t("add")}
          </Button>
        )}
      </div>
      {facts === null ? (
        <SkeletonGroup label={t("loading")} className="flex flex-col gap-2 py-1">
          <Skeleton className="w-40" />
        </SkeletonGroup>
      ) : facts.length === 0 && !isAdding ? (
        <p className="text-ink-3 text-meta">{t("none")}</p>
      ) : (
        <ul className="flex flex-col gap-1">
          {facts.map((fact) => (
            <FactRow key={`${fact.id} ${checks}`} {...{ fact, conversationId, handleId }} onChange={load} />
          ))}
        </ul>
      )}
      {isAdding ? (
        <FactsAdd
          customerId={customerId}
          onAdded={(all) => {
            setFacts(all);
            setIsAdding(false);
          }}
          onCancel={() => setIsAdding(false)}
        />
      ) : null}
    </section>
  );
}

type RowProps = Omit<Props, "customerId" | "checks"> & { fact: Fact; onChange: () => void };

function FactRow({ fact, conversationId, handleId, onChange }: RowProps) {
  const t = useTranslations("facts");
  const format = useFormatter();
  const undo = useUndo();
  const what = fact.label
    ? t.has(`label.${fact.label}`)
      ? t(`label.${fact.label}`)
      : fact.label
    : t(`kind.${fact.kind}`);
  const day = format.dateTime(new Date(fact.addedAt), { day: "numeric", month: "short" });
  const remove = () =>
    callApi(`/facts/${fact.id}`, { method: "DELETE" }).then(() => {
      onChange();
      const said = t("removed", { what });
      undo({
        text: said,
        said,
        undo: () => void callApi(`/facts/${fact.id}/restore`, { method: "POST" }).then(onChange, onChange),
      });
    }, onChange);
  return (
    <li className="group flex items-start gap-2">
      <span
        className="w-16 shrink-0 truncate pt-0.5 text-ink-3 text-meta"
        title={t(`from.${fact.source}`, { name: fact.addedBy?.displayName ?? "", day })}
      >
        {what}
      </span>
      <div className="min-w-0 flex-1">
        <MaskedValue
          what={what}
          value={fact.value}
          isMasked={fact.isMasked}
          conversationId={conversationId}
          see={async () =>
            (
              await callApi<{ value: string }>(`/facts/${fact.id}/see`, {
                method: "POST",
                body: { conversationId, handleId },
              })
            ).value
          }
        />
      </div>
      <IconButton
        size={24}
        label={t("remove", { what })}
        icon={<X />}
        className={quietClass}
        onClick={() => void remove()}
      />
    </li>
  );
}
