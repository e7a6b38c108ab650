"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import { OFFER_KINDS, OFFER_STATES } from "@/lib/goodwill/offer-schemas";

const ALL = "all";

/** Which offers of the ledger are shown. */
export function LedgerFilters({ state, kind }: { state: string; kind: string }) {
  const t = useTranslations("goodwill-page.ledger");
  const states = useTranslations("goodwill.state");
  const router = useRouter();
  const go = (next: { state: string; kind: string }) => {
    const named = Object.entries(next).filter(([, value]) => value !== "" && value !== ALL);
    router.push(`/goodwill?${new URLSearchParams(named)}`);
  };
  return (
    <div className="mb-3 flex flex-wrap gap-2">
      <Select
        aria-label={t("byState")}
        className="w-48"
        value={state || ALL}
        onChange={(next) => go({ state: next, kind })}
        options={[
          { value: ALL, label: t("allStates") },
          ...OFFER_STATES.map((each) => ({ value: each as string, label: states(each) })),
        ]}
      />
      <Select
        aria-label={t("byKind")}
        className="w-48"
        value={kind || ALL}
        onChange={(next) => go({ state, kind: next })}
        options={[
          { value: ALL, label: t("allKinds") },
          ...OFFER_KINDS.map((each) => ({ value: each as string, label: t(`kinds.${each}`) })),
        ]}
      />
    </div>
  );
}
