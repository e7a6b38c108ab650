"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Switch } from "@/components/ui/switch";
import type { ContactReasonView } from "@/lib/conversations/reason-schemas";
import { AddReason } from "./add-reason";
import type { ReasonActs } from "./reason-acts";
import { ReasonRow } from "./reason-row";

type Props = { reasons: readonly ContactReasonView[]; acts: ReasonActs };

/** Why people write, in two levels, each in the order agents see it. */
export function ReasonTree({ reasons, acts }: Props) {
  const t = useTranslations("admin-reasons");
  const [showsRetired, setShowsRetired] = useState(false);
  const shown = reasons.filter(({ isRetired }) => showsRetired || !isRetired);
  const below = (parentId: string | null) => shown.filter((reason) => reason.parentId === parentId);
  const hiddenOf = (parentId: string | null) =>
    showsRetired ? [] : reasons.filter((reason) => reason.isRetired && reason.parentId === parentId);
  const parents = reasons.filter(({ parentId, isRetired }) => parentId === null && !isRetired);
  const hasRetired = reasons.some(({ isRetired }) => isRetired);
  return (
    <div className="flex max-w-[720px] flex-col gap-6">
      {hasRetired ? (
        <Switch
          label={t("showRetired")}
          checked={showsRetired}
          onChange={(event) => setShowsRetired(event.target.checked)}
        />
      ) : null}
      {below(null).length === 0 ? <p className="text-body text-ink-2">{t("none")}</p> : null}
      <ul className="flex flex-col gap-4 empty:hidden">
        {below(null).map((top) => (
          <li key={top.id} className="border-t pt-2">
            <ReasonRow
              reason={top}
              siblings={below(null)}
              hidden={hiddenOf(null)}
              parents={parents}
              isParent={reasons.some(({ parentId }) => parentId === top.id)}
              acts={acts}
            />
            <ul className="ml-4 border-l pl-3">
              {below(top.id).map((reason) => (
                <li key={reason.id}>
                  <ReasonRow
                    reason={reason}
                    siblings={below(top.id)}
                    hidden={hiddenOf(top.id)}
                    parents={parents}
                    isParent={false}
                    acts={acts}
                  />
                </li>
              ))}
              {top.isRetired ? null : (
                <li className="py-1">
                  <AddReason parent={top} add={acts.add} />
                </li>
              )}
            </ul>
          </li>
        ))}
      </ul>
      <div className="border-t pt-4">
        <AddReason parent={null} add={acts.add} />
      </div>
    </div>
  );
}
