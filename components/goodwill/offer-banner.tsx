"use client";

import { Gift } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { useAnnounce } from "@/components/desk/announcer";
import { callApi } from "@/components/desk/api";
import { useLive } from "@/components/desk/live";
import { Banner } from "@/components/ui/banner";
import { buttonClass } from "@/components/ui/button-class";
import type { Offer } from "@/lib/goodwill/offer-schemas";
import { OfferDeeds } from "./offer-deeds";
import { useOfferWords } from "./use-offer-words";

const EVERY_MS = 20_000;

/** One line above every desk of a lead while somebody asks to give more than their limit. */
export function OfferBanner() {
  const t = useTranslations("goodwill.banner");
  const announce = useAnnounce();
  const { named, overOf } = useOfferWords();
  const [waiting, setWaiting] = useState<readonly Offer[]>([]);
  const read = useCallback(() => {
    callApi<{ data: Offer[] }>("/offers", { query: { waiting: "true" } }).then(
      ({ data }) => setWaiting(data.filter(({ mayDecide }) => mayDecide)),
      () => undefined,
    );
  }, []);
  useEffect(() => {
    read();
    const timer = setInterval(read, EVERY_MS);
    return () => clearInterval(timer);
  }, [read]);
  useLive({ onGap: read });
  const first = waiting.at(-1);
  const said = first ? t("title", { name: first.givenBy?.displayName ?? "", written: named(first) }) : "";
  useEffect(() => {
    if (said) announce(said);
  }, [said, announce]);
  if (!first) return null;
  return (
    <Banner
      icon={<Gift />}
      title={said}
      className="shrink-0 flex-wrap border-b [&>p]:basis-60"
      actions={
        <>
          <OfferDeeds key={first.id} offer={first} onDone={read} />
          {first.conversationId ? (
            <a href={`/inbox/${first.conversationId}`} className={buttonClass("plain", 28)}>
              {t("open")}
            </a>
          ) : null}
        </>
      }
    >
      {t("text", { customer: first.customer.displayName, reason: first.reason, over: overOf(first) })}
      {waiting.length > 1 ? ` ${t("more", { count: waiting.length - 1 })}` : null}
    </Banner>
  );
}
