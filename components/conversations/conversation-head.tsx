"use client";

import { ChevronLeft, User } from "lucide-react";
import { useTranslations } from "next-intl";
import { useChannels } from "@/components/desk/use-channel";
import { useIsPhone } from "@/components/desk/use-width";
import { DueRing } from "@/components/inbox/due-ring";
import { IconButton } from "@/components/ui/icon-button";
import type { PresenceView } from "@/lib/conversations/presence-schemas";
import type { Conversation } from "@/lib/conversations/schemas";
import type { Customer } from "@/lib/customers/schemas";
import { HeadDeeds } from "./head-deeds";
import { PresenceLine } from "./presence-line";

type Props = {
  conversation: Conversation;
  customer: Customer;
  presence: readonly PresenceView[] | undefined;
  onChanged: (conversation: Conversation, leaves: boolean) => void;
  onRefresh: () => void;
  onClose: () => void;
  onPerson: () => void;
};

/** Whose conversation, how urgent, whose task, and what to do with it: a bar of 48. */
export function ConversationHead(props: Props) {
  const { conversation, customer, presence, onClose, onPerson } = props;
  const t = useTranslations("conversations-ui");
  const channel = useChannels()(conversation.lastChannel);
  const isPhone = useIsPhone();
  const { handle } = conversation.customer;
  const followers = Math.max(0, ...customer.handles.map((each) => each.followers ?? 0));
  return (
    <header className="flex h-12 shrink-0 items-center gap-3 border-b pr-3 pl-4 phone:h-[60px] phone:gap-2 phone:pr-1.5 phone:pl-1">
      <IconButton
        label={t("back")}
        icon={<ChevronLeft aria-hidden="true" />}
        onClick={onClose}
        className="hidden phone:inline-flex"
      />
      <DueRing
        row={conversation}
        size={32}
        className="phone:order-last phone:mr-1 phone:size-10 phone:text-[13px]"
      />
      <div className="flex min-w-0 flex-1 items-baseline gap-2 phone:flex-col phone:gap-0">
        <h2 className="min-w-0 max-w-full shrink truncate text-large">
          <bdi>{customer.displayName}</bdi>
        </h2>
        <p className="min-w-0 max-w-full flex-1 truncate text-body text-ink-2 max-[1180px]:hidden phone:block phone:flex-none phone:text-meta">
          {presence && presence.length > 0 ? (
            <PresenceLine presence={presence} conversation={conversation} />
          ) : (
            <>
              <bdi>{handle && handle !== customer.displayName ? channel.handle(handle) : ""}</bdi>
              {followers > 0 ? (
                <span className="hidden phone:inline"> · {t("followers", { count: followers })}</span>
              ) : null}
            </>
          )}
        </p>
      </div>
      {isPhone ? null : (
        <div className="phone:hidden">
          <HeadDeeds {...props} />
        </div>
      )}
      <IconButton
        label={t("person")}
        icon={<User aria-hidden="true" />}
        onClick={onPerson}
        className="min-[1360px]:hidden phone:order-last"
      />
    </header>
  );
}
