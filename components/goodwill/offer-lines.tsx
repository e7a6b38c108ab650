"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import type { ConversationPanel } from "@/components/conversations/conversation-panel";
import { callApi } from "@/components/desk/api";
import type { Offer } from "@/lib/goodwill/offer-schemas";
import { offerText } from "@/lib/goodwill/rules/offer-text";
import { OfferLine } from "./offer-line";

/** Every offer of the conversation that waits for a lead, for its person or to be paid. */
export function OfferLines({ conversation, onRefresh, onSay }: ConversationPanel) {
  const t = useTranslations("goodwill");
  const [offers, setOffers] = useState<readonly Offer[]>([]);
  const { id, language } = conversation;
  const read = useCallback(() => {
    callApi<{ data: Offer[] }>("/offers", { query: { conversationId: id } }).then(
      ({ data }) => setOffers(data),
      () => undefined,
    );
  }, [id]);
  useEffect(() => {
    // Each change of the conversation comes as another object.
    if (conversation) read();
  }, [conversation, read]);
  const say = async ({ kind, written }: Offer) => {
    const { data } = await callApi<{ data: { id: string; texts: Record<string, string> }[] }>("/offer-kinds");
    onSay(offerText(data.find((each) => each.id === kind.id)?.texts ?? {}, language, written) || written);
  };
  const open = offers.filter(({ state }) => state === "asked" || state === "offered" || state === "accepted");
  if (open.length === 0) return null;
  return (
    <section aria-label={t("panel")} className="border-b">
      <ul>
        {open.map((offer) => (
          <OfferLine
            key={offer.id}
            offer={offer}
            onSay={() => void say(offer)}
            onDone={() => {
              read();
              onRefresh();
            }}
          />
        ))}
      </ul>
    </section>
  );
}
