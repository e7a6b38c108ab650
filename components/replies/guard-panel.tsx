"use client";

import { ShieldAlert } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { Finding } from "@/lib/replies/schemas";

const ReasonDialog = dynamic(
  () => import("@/components/conversations/reason-dialog").then((module) => module.ReasonDialog),
  { ssr: false },
);

type Props = {
  findings: readonly Finding[];
  customer: string;
  /** "DM"; null where there is no private way. */
  privateWord: string | null;
  onRemove: () => void;
  onPrivate: () => void;
  onOverrule: (reason: string) => void;
};

/** What would give somebody away, named, and the two ways out. */
export function GuardPanel({ findings, customer, privateWord, onRemove, onPrivate, onOverrule }: Props) {
  const t = useTranslations("replies-ui");
  const [asking, setAsking] = useState(false);
  const first = findings[0];
  if (!first) return null;
  const isStopped = findings.some(({ grade }) => grade === "stop");
  const kind = t.has(`guard.kind.${first.kind}`) ? t(`guard.kind.${first.kind}`) : t("guard.kind.other");
  return (
    <section
      aria-live="polite"
      aria-label={t("guard.label")}
      className="mx-2 flex animate-menu-in flex-wrap items-center gap-2 rounded-control bg-red-tint px-2.5 py-1.5"
    >
      <ShieldAlert aria-hidden="true" className="size-4 shrink-0 text-red" />
      <p className="min-w-40 flex-1 text-body text-ink-2">
        <strong className="font-semibold text-red">
          {t(isStopped ? "guard.stopped" : "guard.warned", { text: first.text, name: customer, kind })}
        </strong>{" "}
        {findings.length > 1 ? t("guard.more", { count: findings.length - 1 }) : t("guard.where")}
      </p>
      <Button size={28} onClick={onRemove}>
        {t("guard.remove", { count: findings.length })}
      </Button>
      {privateWord ? (
        <Button size={28} variant="private" onClick={onPrivate}>
          {t("guard.private", { word: privateWord })}
        </Button>
      ) : null}
      {isStopped ? null : (
        <Button size={28} variant="ghost" onClick={() => setAsking(true)}>
          {t("guard.overrule")}
        </Button>
      )}
      {asking ? (
        <ReasonDialog
          title={t("guard.overruleTitle", { text: first.text })}
          description={t("guard.overruleText")}
          confirm={t("guard.overruleDo")}
          danger
          suggestions={[t("guard.known"), t("guard.asked")]}
          onOpenChange={setAsking}
          onConfirm={onOverrule}
        />
      ) : null}
    </section>
  );
}
