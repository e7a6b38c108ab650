"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { HistoryPane } from "@/components/conversations/history-pane";
import { PhoneTabs } from "@/components/desk/phone-tabs";
import type { HistoryPage } from "@/components/inbox/inbox-data";
import { RestrictedGate } from "@/components/privacy/restricted-gate";
import { ReplyDeedsProvider } from "@/components/replies/use-reply-deeds";
import { cn } from "@/components/ui/class-names";
import { EmptyState } from "@/components/ui/empty-state";
import { Segmented } from "@/components/ui/segmented";
import type { Customer } from "@/lib/customers/schemas";
import { PersonPane } from "./person-pane";
import { usePersonHistory } from "./use-person-history";

const ClaimLines = dynamic(
  () => import("@/components/claims/claim-lines").then((module) => module.ClaimLines),
  {
    ssr: false,
  },
);

const MailWishes = dynamic(() => import("./mail-wishes").then((module) => module.MailWishes), { ssr: false });

type Props = {
  customer: Customer;
  /** Null for a restricted person whom the reader has not opened. */
  history: HistoryPage | null;
  /** An interaction to open at, from the address. */
  focusId: string | null;
};

/** One person by themselves: everything they wrote to us and heard from us, and who they are. */
export function CustomerPage({ customer, history, focusId }: Props) {
  const t = useTranslations("customers");
  const [part, setPart] = useState<"history" | "person">("history");
  return (
    <>
      <main
        id="main"
        tabIndex={-1}
        className="grid min-h-0 flex-1 grid-cols-[minmax(0,1fr)_320px] outline-none phone:flex phone:flex-col"
      >
        <div className="hidden shrink-0 border-b p-2 phone:block">
          <Segmented
            wide
            label={customer.displayName}
            value={part}
            segments={[
              { value: "history", label: t("page.history") },
              { value: "person", label: t("page.person") },
            ]}
            onChange={setPart}
          />
        </div>
        <section
          aria-label={t("page.history")}
          className={cn("flex min-h-0 min-w-0 flex-col phone:flex-1", part === "person" && "phone:hidden")}
        >
          <h1 className="flex h-12 shrink-0 items-center border-b px-4 font-semibold text-large phone:hidden">
            <bdi className="truncate">{customer.displayName}</bdi>
          </h1>
          {history ? (
            <PersonHistory customer={customer} first={history} focusId={focusId} />
          ) : (
            <div className="flex flex-1 items-center justify-center">
              <EmptyState title={t("page.restricted")}>{t("page.restrictedText")}</EmptyState>
            </div>
          )}
        </section>
        <aside
          aria-label={t("pane")}
          className={cn(
            "min-h-0 overflow-y-auto border-l bg-canvas phone:flex-1 phone:border-l-0",
            part === "history" && "phone:hidden",
          )}
        >
          <PersonPane customer={customer} conversationId={null} />
          {history ? <MailWishes customerId={customer.id} /> : null}
        </aside>
      </main>
      <PhoneTabs />
    </>
  );
}

function PersonHistory(props: { customer: Customer; first: HistoryPage; focusId: string | null }) {
  const { customer, first, focusId } = props;
  const { history, more, refresh } = usePersonHistory(customer.id, first);
  return (
    <ReplyDeedsProvider onDone={refresh} onEdit={nothing}>
      <ClaimLines of={customer} customer={customer} onRefresh={refresh} />
      <HistoryPane
        conversation={null}
        customer={customer}
        history={history}
        focusId={focusId}
        onMore={more}
        onAnswer={nothing}
        onRefresh={refresh}
      />
    </ReplyDeedsProvider>
  );
}

const nothing = () => {};

/** Before a restricted person's page: why it is opened. */
export function RestrictedPage({ customerId }: { customerId: string }) {
  return (
    <>
      <main id="main" tabIndex={-1} className="flex min-h-0 flex-1 items-center justify-center outline-none">
        <RestrictedGate customerId={customerId} onOpen={() => window.location.reload()} />
      </main>
      <PhoneTabs />
    </>
  );
}
