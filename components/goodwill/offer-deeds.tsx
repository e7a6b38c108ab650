"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useViewer } from "@/components/desk/viewer";
import { Button } from "@/components/ui/button";
import type { Offer } from "@/lib/goodwill/offer-schemas";
import type { OfferDeed } from "@/lib/goodwill/rules/offer-states";
import { useApiDeed } from "./use-api-deed";

const ReasonDialog = dynamic(
  () => import("@/components/conversations/reason-dialog").then((module) => module.ReasonDialog),
  { ssr: false },
);

/** What can become of an offer next, for who looks. A spent budget asks a lead why. */
export function OfferDeeds({ offer, onDone }: { offer: Offer; onDone: (offer: Offer) => void }) {
  const t = useTranslations("goodwill.deed");
  const { id: selfId, role } = useViewer();
  const { run, busy, problem } = useApiDeed();
  const [asking, setAsking] = useState<"approve" | "refuse" | null>(null);
  const { id, state, written, mayDecide, givenBy, over } = offer;
  const isLead = role !== "agent";
  const settle = async (deed: OfferDeed, reason?: string) => {
    const done = await run<Offer>(`/offers/${id}/${deed}`, {
      method: "POST",
      body: reason ? { reason } : {},
    });
    if (done) onDone(done.value);
  };
  const approve = () => (over.includes("budget") ? setAsking("approve") : void settle("approve"));
  const button = (deed: OfferDeed, act: () => void, label: string) => (
    <Button
      key={deed}
      size={28}
      variant={deed === "refuse" ? "ghost" : "plain"}
      disabled={busy}
      onClick={act}
    >
      {label}
    </Button>
  );
  const isOwnAsked = state === "asked" && givenBy?.id === selfId;
  return (
    <>
      {problem ? (
        <span role="alert" className="text-body text-red">
          {problem}
        </span>
      ) : null}
      {mayDecide ? button("approve", approve, t("approve")) : null}
      {mayDecide ? button("refuse", () => setAsking("refuse"), t("refuseAsked")) : null}
      {isOwnAsked ? button("refuse", () => void settle("refuse"), t("takeBack")) : null}
      {state === "offered" ? button("accept", () => void settle("accept"), t("accept")) : null}
      {state === "offered" ? button("refuse", () => void settle("refuse"), t("refuse")) : null}
      {isLead && state === "accepted" ? button("pay", () => void settle("pay"), t("pay")) : null}
      {isLead && state === "paid" ? button("return", () => void settle("return"), t("return")) : null}
      {asking ? (
        <ReasonDialog
          title={t(`${asking}Title`, { written })}
          description={t(`${asking}Text`)}
          confirm={t(`${asking}Do`, { written })}
          danger={asking === "refuse"}
          suggestions={[t("storm"), t("tooMuch")].slice(
            asking === "approve" ? 0 : 1,
            asking === "approve" ? 1 : 2,
          )}
          onOpenChange={() => setAsking(null)}
          onConfirm={(reason) => void settle(asking, reason)}
        />
      ) : null}
    </>
  );
}
