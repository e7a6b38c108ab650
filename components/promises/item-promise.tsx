"use client";

import { useTranslations } from "next-intl";
import { useViewer } from "@/components/desk/viewer";
import type { Interaction } from "@/lib/conversations/schemas";
import { findPromises } from "@/lib/replies/rules/promises/find-promises";
import { PromiseDialog } from "./promise-dialog";

type Props = { item: Interaction; onOpenChange: (open: boolean) => void; onDone: () => void };

/** Keeps what an answer promised that has left already, with the time its words name. */
export function ItemPromise({ item, onOpenChange, onDone }: Props) {
  const t = useTranslations("goodwill.promise");
  const { zone } = useViewer();
  const said = new Date(item.publishedAt);
  const found = findPromises(item.text, said, zone).find(({ verb }) => verb !== null);
  const isAhead = found !== undefined && found.dueAt.getTime() > Date.now();
  return (
    <PromiseDialog
      said={{
        conversationId: item.conversationId ?? "",
        interactionId: item.id,
        what: found?.verb ? t(`what.${found.verb}`, { name: item.to ?? "" }).trim() : "",
        dueAt: isAhead ? found.dueAt : null,
      }}
      onOpenChange={onOpenChange}
      onDone={onDone}
    />
  );
}
