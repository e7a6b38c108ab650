"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useIsWide } from "@/components/desk/use-width";
import type { AgentRole } from "@/lib/agents/schemas";
import type { Conversation } from "@/lib/conversations/schemas";
import type { Customer } from "@/lib/customers/schemas";
import { PersonPane } from "./person-pane";

const FlagList = dynamic(() => import("@/components/red-flags/flag-list").then((module) => module.FlagList), {
  ssr: false,
});
const Sheet = dynamic(() => import("@/components/ui/sheet").then((module) => module.Sheet), { ssr: false });

type Props = {
  customer: Customer;
  conversation: Conversation;
  onChanged: (conversation: Conversation, leaves: boolean) => void;
  isSheetOpen: boolean;
  onSheet: (open: boolean) => void;
  viewerRole: AgentRole;
};

/** The person beside the history; over it where there is no room. */
export function PersonSide({ customer, conversation, onChanged, isSheetOpen, onSheet }: Props) {
  const t = useTranslations("customers");
  const isWide = useIsWide();
  const flags = <FlagList key={conversation.id} conversation={conversation} onChanged={onChanged} />;
  const person = <PersonPane customer={customer} conversationId={conversation.id} flags={flags} />;
  return (
    <>
      <aside
        aria-label={t("pane")}
        data-pane="person"
        tabIndex={-1}
        className="hidden min-h-0 overflow-y-auto border-l bg-canvas outline-none min-[1360px]:block"
      >
        {person}
      </aside>
      {isSheetOpen && !isWide ? (
        <Sheet open onOpenChange={onSheet} title={customer.displayName} hideTitle closeLabel={t("close")}>
          {person}
        </Sheet>
      ) : null}
    </>
  );
}
