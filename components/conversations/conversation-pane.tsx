"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useCallback, useRef } from "react";
import { useIsPhone } from "@/components/desk/use-width";
import { useViewer } from "@/components/desk/viewer";
import type { Reason } from "@/components/inbox/inbox-data";
import type { ComposerControl } from "@/components/replies/composer-control";
import { ComposerSlot } from "@/components/replies/composer-slot";
import { keepLooseDraft } from "@/components/replies/keep-loose-draft";
import { ReplyDeedsProvider } from "@/components/replies/use-reply-deeds";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import type { PresenceView } from "@/lib/conversations/presence-schemas";
import type { Conversation, Interaction } from "@/lib/conversations/schemas";
import { ConversationHead } from "./conversation-head";
import { ConversationPanels } from "./conversation-panels";
import { HeadDeeds } from "./head-deeds";
import { HistoryPane } from "./history-pane";
import { HistorySkeleton } from "./history-skeleton";
import { LabelBar } from "./label-bar";
import { PresenceLine } from "./presence-line";
import { ToneKey } from "./tone-key";
import { TriedLine } from "./tried-line";
import type { OpenState } from "./use-conversation";
import { useSignOfLife } from "./use-sign-of-life";

const PagedLine = dynamic(
  () => import("@/components/on-call/paged-line").then((module) => module.PagedLine),
  { ssr: false },
);
const RestrictedGate = dynamic(
  () => import("@/components/privacy/restricted-gate").then((module) => module.RestrictedGate),
  { ssr: false },
);
const LinkNotices = dynamic(() => import("./link-notices").then((module) => module.LinkNotices), {
  ssr: false,
});
const FlagBar = dynamic(() => import("@/components/red-flags/flag-bar").then((module) => module.FlagBar), {
  ssr: false,
});
const ProtocolCard = dynamic(
  () => import("@/components/red-flags/protocol-card").then((module) => module.ProtocolCard),
  { ssr: false },
);
const Bystanders = dynamic(() => import("./bystanders").then((module) => module.Bystanders), { ssr: false });

type Props = {
  open: OpenState;
  row: Conversation | undefined;
  reasons: readonly Reason[];
  presence: readonly PresenceView[] | undefined;
  /** An interaction to open at, from the address. */
  focusId: string | null;
  /** `leaves`: the deed sent it out of the queue. */
  onChanged: (conversation: Conversation, leaves: boolean) => void;
  onAdded: (item: Interaction) => void;
  onRefresh: () => void;
  onMore: () => Promise<void>;
  onRetry: () => void;
  onClose: () => void;
  onPerson: () => void;
  className?: string;
};

export function ConversationPane(props: Props) {
  const { open, row, className } = props;
  const t = useTranslations("conversations-ui");
  return (
    <section
      aria-label={t("label")}
      data-pane="history"
      tabIndex={-1}
      className={cn("relative flex min-h-0 min-w-0 flex-col bg-surface outline-none", className)}
    >
      {open.state === "ready" ? (
        <Ready {...props} open={open} key={open.conversation.id} />
      ) : open.state === "loading" ? (
        <>
          <div className="flex h-12 shrink-0 items-center border-b px-4 font-semibold text-large">
            {row?.customer.displayName}
          </div>
          <HistorySkeleton />
        </>
      ) : (
        <div className="flex flex-1 items-center justify-center">
          <Nothing {...props} />
        </div>
      )}
    </section>
  );
}

function Nothing({ open, onRetry, onClose }: Props) {
  const t = useTranslations("conversations-ui");
  if (open.state === "failed") {
    return (
      <ErrorState
        title={t("failed.title")}
        actions={
          <Button variant="solid" onClick={onRetry}>
            {t("failed.again")}
          </Button>
        }
      >
        {t("failed.text")}
      </ErrorState>
    );
  }
  if (open.state === "restricted") return <RestrictedGate customerId={open.customerId} onOpen={onRetry} />;
  if (open.state === "missing") {
    return (
      <EmptyState title={t("missing.title")} actions={<Button onClick={onClose}>{t("missing.back")}</Button>}>
        {t("missing.text")}
      </EmptyState>
    );
  }
  return null;
}

type ReadyProps = Props & { open: Extract<OpenState, { state: "ready" }> };

function Ready(props: ReadyProps) {
  const { open, reasons, presence, onChanged, onAdded, onRefresh, onMore, onClose, onPerson, focusId } =
    props;
  const { conversation, customer, history, triedBefore } = open;
  const composer = useRef<ComposerControl | null>(null);
  const isPhone = useIsPhone();
  useSignOfLife(conversation.id, composer);
  const { id: agentId } = useViewer();
  const edit = useCallback(
    (item: Interaction) => {
      if (composer.current) composer.current.putBack(item);
      else keepLooseDraft(agentId, item);
    },
    [agentId],
  );
  const answer = useCallback((item: Interaction) => composer.current?.answer(item), []);
  const sayPrivately = useCallback((words: string) => composer.current?.sayPrivately(words), []);
  const say = useCallback((words: string) => composer.current?.say(words), []);
  return (
    <ReplyDeedsProvider onDone={onRefresh} onEdit={edit}>
      <ConversationHead
        conversation={conversation}
        customer={customer}
        presence={presence}
        onChanged={onChanged}
        onRefresh={onRefresh}
        onClose={onClose}
        onPerson={onPerson}
      />
      <FlagBar conversation={conversation} onChanged={onChanged} onRefresh={onRefresh} />
      <LabelBar conversation={conversation} reasons={reasons} onChanged={onChanged} />
      <Bystanders conversationId={conversation.id} changeNumber={conversation.changeNumber} />
      <LinkNotices
        key={`notices ${conversation.id}`}
        conversationId={conversation.id}
        changeNumber={conversation.changeNumber}
        onRefresh={onRefresh}
      />
      <ToneKey conversationId={conversation.id} history={history} onRefresh={onRefresh} />
      <PagedLine conversationId={conversation.id} />
      {triedBefore ? <TriedLine tried={triedBefore} /> : null}
      {conversation.flags.length > 0 ? (
        <ProtocolCard
          key={`protocol ${conversation.id}`}
          conversationId={conversation.id}
          changeNumber={conversation.changeNumber}
          onSay={say}
        />
      ) : null}
      <ConversationPanels
        conversation={conversation}
        customer={customer}
        onChanged={(changed) => onChanged(changed, false)}
        onRefresh={onRefresh}
        onSay={say}
        onSayPrivately={sayPrivately}
      />
      <HistoryPane
        conversation={conversation}
        customer={customer}
        history={history}
        focusId={focusId}
        onMore={onMore}
        onAnswer={answer}
        onRefresh={onRefresh}
        foot={
          presence?.some(({ state }) => state === "typing") ? (
            <p className="hidden shrink-0 px-4 pb-4 phone:block">
              <PresenceLine presence={presence} conversation={conversation} />
            </p>
          ) : null
        }
      />
      {isPhone ? (
        <div className="flex shrink-0 justify-end border-t px-2 py-1">
          <HeadDeeds
            conversation={conversation}
            customer={customer}
            onChanged={onChanged}
            onRefresh={onRefresh}
          />
        </div>
      ) : null}
      <ComposerSlot
        key={conversation.id}
        control={composer}
        conversation={conversation}
        customer={customer}
        history={history}
        onAdded={onAdded}
        onChanged={(changed) => onChanged(changed, false)}
        onLeft={(changed) => onChanged(changed, true)}
        onRefresh={onRefresh}
      />
    </ReplyDeedsProvider>
  );
}
