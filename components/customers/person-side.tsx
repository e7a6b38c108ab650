"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useIsWide } from "@/components/desk/use-width";
import type { AgentRole } from "@/lib/agents/schemas";
import type { Customer } from "@/lib/customers/schemas";
import { PersonPane } from "./person-pane";

const Sheet = dynamic(() => import("@/components/ui/sheet").then((module) => module.Sheet), { ssr: false });

type Props = {
  customer: Customer;
  conversationId: string;
  isSheetOpen: boolean;
  onSheet: (open: boolean) => void;
  viewerRole: AgentRole;
};

/** The person beside the history; over it where there is no room. */
export function PersonSide({ customer, conversationId, isSheetOpen, onSheet }: Props) {
  const t = useTranslations("customers");
  const isWide = useIsWide();
  return (
    <>
      <aside
        aria-label={t("pane")}
        data-pane="person"
        tabIndex={-1}
        className="hidden min-h-0 overflow-y-auto border-l bg-canvas outline-none min-[1360px]:block"
      >
        <PersonPane customer={customer} conversationId={conversationId} />
      </aside>
      {isSheetOpen && !isWide ? (
        <Sheet open onOpenChange={onSheet} title={customer.displayName} hideTitle closeLabel={t("close")}>
          <PersonPane customer={customer} conversationId={conversationId} />
        </Sheet>
      ) : null}
    </>
  );
}
