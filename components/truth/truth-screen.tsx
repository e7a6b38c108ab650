"use client";

import { ExternalLink, ScanSearch } from "lucide-react";
import { useTranslations } from "next-intl";
import { AdminPage } from "@/components/admin/admin-page";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import type { Truth } from "@/lib/response-times/truth-schemas";
import { TruthAccount } from "./truth-account";
import type { TruthActs } from "./truth-acts";
import { useTruthWords } from "./use-truth-words";
import { ZoneForm } from "./zone-form";

type Props = {
  truth: Truth;
  zones: readonly string[];
  calendars: readonly { id: string; name: string }[];
  acts: TruthActs;
};

/** All accounts that say something of themselves, each against its own answers. */
export function TruthScreen({ truth, zones, calendars, acts }: Props) {
  const t = useTranslations("truth");
  const words = useTruthWords(truth.zone);
  return (
    <AdminPage
      title={t("title")}
      lead={t("lead", { from: words.date(truth.fromOn), to: words.dayBefore(truth.toOn), zone: words.city })}
      actions={
        <a href="/hours" target="_blank" rel="noreferrer" className={buttonClass("plain", 28)}>
          <ExternalLink aria-hidden="true" />
          {t("page")}
        </a>
      }
    >
      <ZoneForm zone={truth.zone} zones={zones} save={acts.setZone} />
      {truth.accounts.length === 0 ? (
        <EmptyState icon={<ScanSearch />} title={t("none")}>
          {t("noneText")}
        </EmptyState>
      ) : (
        truth.accounts.map((each) => (
          <TruthAccount
            key={each.account.id}
            truth={each}
            zone={truth.zone}
            calendars={calendars}
            acts={acts}
          />
        ))
      )}
    </AdminPage>
  );
}
