"use client";

import { ShieldAlert, ShieldQuestion } from "lucide-react";
import { useTranslations } from "next-intl";
import { isMac } from "@/components/desk/use-keys";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";
import type { Release } from "@/lib/replies/releases/release-schemas";
import { isClaimLink } from "@/lib/replies/rules/claim-links";
import { isPublicAmount } from "@/lib/replies/rules/public-amounts";
import type { Finding } from "@/lib/replies/schemas";
import type { GuardDeeds } from "./guard-deeds";
import { GuardWays } from "./guard-ways";
import type { Mode } from "./reply-route";

type Props = GuardDeeds & {
  findings: readonly Finding[];
  mode: Mode;
  /** "DM"; null where there is no private way. */
  privateWord: string | null;
  release: Release | null;
};

/** What would give somebody away, named, and the ways out. */
export function GuardPanel({ findings, mode, privateWord, release, ...deeds }: Props) {
  const t = useTranslations("replies-ui.guard");
  const isNever = findings.some((each) => isPublicAmount(each) || isClaimLink(each));
  const first = findings.find(({ grade }) => grade === "stop") ?? findings[0];
  if (!first) return null;
  const isHard = first.grade === "stop";
  const kind = t.has(`kind.${first.kind}`) ? t(`kind.${first.kind}`) : t("kind.other");
  const Icon = isHard ? ShieldAlert : ShieldQuestion;
  const keys = isMac() ? "⌘↵" : "Ctrl ↵";
  return (
    <section
      aria-live="polite"
      aria-label={t("label")}
      className={cn(
        "mx-2 flex animate-menu-in flex-wrap items-center gap-2 rounded-control px-2.5 py-1.5",
        isHard ? "bg-red-tint" : "bg-chip",
      )}
    >
      <Icon aria-hidden="true" className={cn("size-4 shrink-0", isHard ? "text-red" : "text-ink-2")} />
      <p className="min-w-40 flex-1 text-body text-ink-2">
        <strong className={cn("font-semibold [overflow-wrap:anywhere]", isHard ? "text-red" : "text-ink")}>
          {t(isHard ? "stopped" : "warned", { text: shortened(first.text), kind })}
        </strong>{" "}
        {isPublicAmount(first)
          ? t("whyAmount")
          : isClaimLink(first)
            ? t("whyLink")
            : isHard
              ? t("why", { mode })
              : t("once", { keys })}
        {findings.length > 1 ? ` ${t("more", { count: findings.length - 1 })}` : null}
        {release?.state === "asked" ? <span role="status"> {t("waiting")}</span> : null}
        {release?.state === "refused" ? (
          <span role="status"> {t("refused", { name: release.decidedBy?.displayName ?? "" })}</span>
        ) : null}
        {release?.state === "agreed" ? (
          <span role="status"> {t("agreed", { name: release.decidedBy?.displayName ?? "" })}</span>
        ) : null}
      </p>
      <Button size={28} onClick={deeds.onRemove}>
        {t("remove", { count: findings.length })}
      </Button>
      <GuardWays
        {...deeds}
        text={shortened(first.text)}
        isHard={isHard}
        isNever={isNever}
        privateWord={mode === "public" ? privateWord : null}
        release={release}
      />
    </section>
  );
}

const LONGEST = 60;

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
