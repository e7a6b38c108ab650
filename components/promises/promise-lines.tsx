"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import type { ConversationPanel } from "@/components/conversations/conversation-panel";
import { callApi } from "@/components/desk/api";
import type { GivenPromise } from "@/lib/replies/promise-schemas";
import { PromiseLine } from "./promise-line";

/** Every promise of the conversation that is neither kept nor released, with what to do about it. */
export function PromiseLines({ conversation, onRefresh }: ConversationPanel) {
  const t = useTranslations("goodwill.promise");
  const [promises, setPromises] = useState<readonly GivenPromise[]>([]);
  const { id } = conversation;
  const read = useCallback(() => {
    callApi<{ data: GivenPromise[] }>(`/conversations/${id}/promises`).then(
      ({ data }) => setPromises(data),
      () => undefined,
    );
  }, [id]);
  useEffect(() => {
    // Each change of the conversation comes as another object.
    if (conversation) read();
  }, [conversation, read]);
  const owed = promises.filter(({ state }) => state === "open" || state === "broken");
  if (owed.length === 0) return null;
  return (
    <section aria-label={t("panel")} className="border-b">
      <ul>
        {owed.map((each) => (
          <PromiseLine
            key={each.id}
            promise={each}
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
