"use client";

import { RotateCw } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { MaskedValue } from "@/components/customers/masked-value";
import { callApi } from "@/components/desk/api";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import type { Records } from "@/lib/integrations/record-schemas";
import type { Card } from "@/lib/integrations/schemas";
import { ActionDialog } from "./action-dialog";

type Action = Records["actions"][number];
type Props = {
  lookup: Records["lookups"][number];
  card: Card;
  records: Records;
  conversationId: string;
  onAgain: () => void;
  onChange: () => void;
};

/** What another system holds, private lines masked, with the deeds it offers. */
export function RecordCard({ lookup, card, records, conversationId, onAgain, onChange }: Props) {
  const t = useTranslations("integrations");
  const format = useFormatter();
  const [open, setOpen] = useState<Action | null>(null);
  const handleId = records.handles[0]?.id ?? "";
  const actions = records.actions.filter(({ lookupId }) => lookupId === lookup.id);
  const isProven = ({ needsProof }: Action) =>
    needsProof === null ||
    records.checks.some(
      (each) => each.handleId === handleId && (each.proves === "person" || each.proves === needsProof),
    );
  const time = format.dateTime(new Date(card.foundAt), {
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  });
  return (
    <div className="flex flex-col gap-2">
      <dl className="flex flex-col gap-1">
        {card.fields.map(({ label, path, value, isMasked }) => (
          <div key={`${path} ${records.checks.length}`} className="group flex items-start gap-2">
            <dt className="w-16 shrink-0 pt-0.5 text-ink-3 text-meta">{label}</dt>
            <dd className="min-w-0 flex-1">
              <MaskedValue
                what={label}
                value={value}
                isMasked={isMasked}
                conversationId={conversationId}
                see={async () =>
                  (
                    await callApi<{ value: string }>(`/lookups/${lookup.id}/see`, {
                      method: "POST",
                      body: { conversationId, handleId, input: card.input, path },
                    })
                  ).value
                }
              />
            </dd>
          </div>
        ))}
      </dl>
      <div className="flex items-center gap-1 text-ink-3 text-meta">
        <span className="figures flex-1">{t("asOf", { time })}</span>
        <IconButton size={24} label={t("again")} icon={<RotateCw />} onClick={onAgain} />
      </div>
      {actions.length > 0 ? (
        <div className="flex flex-wrap items-center gap-2">
          {actions.map((action) => (
            <Button
              key={action.id}
              size={28}
              disabled={!isProven(action)}
              title={isProven(action) ? undefined : t("needs")}
              onClick={() => setOpen(action)}
            >
              {action.name}
            </Button>
          ))}
          {actions.every(isProven) ? null : <span className="text-ink-3 text-meta">{t("needs")}</span>}
        </div>
      ) : null}
      {open ? (
        <ActionDialog
          {...{ action: open, card, conversationId, handleId, runs: records.runs }}
          onClose={() => setOpen(null)}
          onStarted={onChange}
        />
      ) : null}
    </div>
  );
}
