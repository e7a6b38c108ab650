"use client";

import { BadgeCheck, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { callApi } from "@/components/desk/api";
import { say } from "@/components/desk/toasts";
import { useViewer } from "@/components/desk/viewer";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { useNow } from "@/components/ui/use-now";
import type { IdentityCheck } from "@/lib/customers/identity-schemas";
import type { Records } from "@/lib/integrations/record-schemas";
import { IdentityDialog } from "./identity-dialog";

const HOUR_MS = 3_600_000;

type Props = { records: Records; conversationId: string; onChange: () => void };

/** Who was proven in this conversation, by whom and for how long; ticked here. */
export function IdentityPart({ records, conversationId, onChange }: Props) {
  const t = useTranslations("facts");
  const [isOpen, setIsOpen] = useState(false);
  const { rules, checks } = records;
  if (rules.length === 0 && checks.length === 0) return null;
  return (
    <section className="px-4 py-3">
      <div className="flex items-center gap-2">
        <h3 className="flex-1 font-semibold text-meta">{t("identity.title")}</h3>
        <Button size={24} onClick={() => setIsOpen(true)}>
          {t("identity.check")}
        </Button>
      </div>
      {checks.length === 0 ? (
        <p className="mt-1 text-ink-3 text-meta">{t("identity.none")}</p>
      ) : (
        <ul className="mt-1.5 flex flex-col gap-1.5">
          {checks.map((check) => (
            <CheckRow key={check.id} check={check} onChange={onChange} />
          ))}
        </ul>
      )}
      {isOpen ? (
        <IdentityDialog
          records={records}
          conversationId={conversationId}
          onClose={() => setIsOpen(false)}
          onChecked={onChange}
        />
      ) : null}
    </section>
  );
}

function CheckRow({ check, onChange }: { check: IdentityCheck; onChange: () => void }) {
  const t = useTranslations("facts");
  const { serverNow } = useViewer();
  const now = useNow(60_000, serverNow);
  const leftMs = Math.max(0, Date.parse(check.endsAt) - now);
  const left =
    leftMs > HOUR_MS
      ? t("identity.hours", { count: Math.floor(leftMs / HOUR_MS) })
      : t("identity.minutes", { count: Math.ceil(leftMs / 60_000) });
  const what = t(`identity.proven.${check.proves}`);
  const withdraw = () =>
    callApi(`/identity-checks/${check.id}`, { method: "DELETE" }).then(() => {
      void say({ text: t("identity.withdrawn"), id: "identity" });
      onChange();
    }, onChange);
  return (
    <li className="flex items-start gap-2">
      <BadgeCheck aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-accent" />
      <div className="min-w-0 flex-1">
        <p className="font-medium text-body">{what}</p>
        <p className="text-ink-2 text-meta">
          {t("identity.left", {
            left,
            name: check.checkedBy?.displayName ?? "",
            evidence: check.evidence.join(", "),
          })}
        </p>
      </div>
      <IconButton
        size={24}
        label={t("identity.withdraw", { what })}
        icon={<X />}
        onClick={() => void withdraw()}
      />
    </li>
  );
}
