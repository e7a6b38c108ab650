"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useApiDeed } from "@/components/goodwill/use-api-deed";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import type { MakeGood } from "@/lib/goodwill/make-good/make-good-schemas";

/** Giving it to everybody without a mail, and stopping it; both ask first. */
export function MakeGoodDeeds({ makeGood: { id, name, counts } }: { makeGood: MakeGood }) {
  const t = useTranslations("make-good");
  const router = useRouter();
  const { run, busy, problem } = useApiDeed();
  const [issued, setIssued] = useState<number | null>(null);
  const offer = async () => {
    let all = 0;
    for (;;) {
      const done = await run<{ issued: number }>(`/make-goods/${id}/claims`);
      all += done?.value.issued ?? 0;
      setIssued(all);
      if (!done || done.value.issued === 0) break;
    }
    router.refresh();
  };
  const stop = async () => {
    if (await run(`/make-goods/${id}/stop`)) router.refresh();
  };
  return (
    <>
      <AlertDialog
        title={t("offer.title", { name })}
        description={t("offer.text")}
        cancelLabel={t("cancel")}
        confirmLabel={t("offer.confirm")}
        onConfirm={() => void offer()}
        trigger={<Button disabled={busy}>{t("offer.open")}</Button>}
      />
      <AlertDialog
        danger
        title={t("stop.title", { name })}
        description={t("stop.text", { open: counts.offered + counts.reserved, claimed: counts.claimed })}
        cancelLabel={t("cancel")}
        confirmLabel={t("stop.confirm")}
        onConfirm={() => void stop()}
        trigger={<Button disabled={busy}>{t("stop.open")}</Button>}
      />
      <p role="status" className="w-full text-meta text-ink-2 empty:hidden">
        {issued === null ? null : t("offer.issued", { count: issued })}
      </p>
      <Problem text={problem} />
    </>
  );
}
