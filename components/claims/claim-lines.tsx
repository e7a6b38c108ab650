"use client";

import { Gift } from "lucide-react";
import { useTranslations } from "next-intl";
import { createElement, useCallback, useEffect, useState } from "react";
import { useAnnounce } from "@/components/desk/announcer";
import { callApi } from "@/components/desk/api";
import { say } from "@/components/desk/toasts";
import { useApiDeed } from "@/components/goodwill/use-api-deed";
import type { Customer } from "@/lib/customers/schemas";
import type { PersonClaim } from "@/lib/goodwill/make-good/make-good-schemas";
import { ClaimLine } from "./claim-line";

type Props = {
  customer: Customer;
  /** Another one with each change of what is looked at. */
  of: object;
  onRefresh: () => void;
  /** Without a composer there is none to put a link into. */
  onSayPrivately?: (words: string) => void;
};

/** Every claim of the person, above what they wrote: what was offered when, and what became of it. */
export function ClaimLines({ of, customer, onRefresh, onSayPrivately }: Props) {
  const t = useTranslations("claims");
  const announce = useAnnounce();
  const { run, busy, problem } = useApiDeed();
  const [claims, setClaims] = useState<readonly PersonClaim[]>([]);
  const { id } = customer;
  const read = useCallback(() => {
    callApi<{ data: PersonClaim[] }>(`/customers/${id}/claims`).then(
      ({ data }) => setClaims(data),
      () => undefined,
    );
  }, [id]);
  useEffect(() => {
    if (of) read();
  }, [of, read]);
  const told = (text: string) => {
    announce(text);
    void say({ icon: createElement(Gift), text, id: "claim" });
    read();
    onRefresh();
  };
  const link = async (claim: PersonClaim) => {
    const done = await run<{ url: string }>(`/claims/${claim.id}/link`);
    if (!done) return;
    onSayPrivately?.(t("say", { url: done.value.url }));
    announce(t("linkIn"));
  };
  const late = async (claim: PersonClaim) => {
    if (await run(`/claims/${claim.id}/late`)) told(t("lateDone"));
  };
  if (claims.length === 0) return null;
  return (
    <section aria-label={t("panel")} className="border-b">
      <ul>
        {claims.map((claim) => (
          <ClaimLine
            key={claim.id}
            claim={claim}
            customer={customer.displayName}
            isBusy={busy}
            onLink={onSayPrivately ? () => void link(claim) : null}
            onLate={() => void late(claim)}
            onChosen={(outcome) => told(t(outcome === "asked" ? "askedLead" : "chosen"))}
          />
        ))}
      </ul>
      {problem ? (
        <p role="alert" className="bg-chip px-4 pb-1.5 text-meta text-red">
          {problem}
        </p>
      ) : null}
    </section>
  );
}
