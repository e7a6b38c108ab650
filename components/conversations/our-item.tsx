"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useChannels } from "@/components/desk/use-channel";
import { useViewer } from "@/components/desk/viewer";
import { ReplyMark } from "@/components/replies/reply-mark";
import { ReplyTrouble } from "@/components/replies/reply-trouble";
import { AudienceMark } from "@/components/ui/audience-mark";
import type { Interaction } from "@/lib/conversations/schemas";
import { ClockLine } from "./clock-line";
import { initialsOf } from "./initials";
import { ItemFiles } from "./item-files";
import { ItemFrame } from "./item-frame";
import { MessageText } from "./message-text";

const MailFacts = dynamic(() => import("./mail-facts").then((module) => module.MailFacts));
const MailMore = dynamic(() => import("./mail-more").then((module) => module.MailMore));

type Props = { item: Interaction; receiver: string; menu?: ReactNode };

const AnswerThere = dynamic(() =>
  import("@/components/privacy/by-hand").then((module) => module.AnswerThere),
);

/** What we said: edge and tint, with the state of its sending. */
export function OurItem({ item, receiver, menu }: Props) {
  const t = useTranslations("conversations-ui");
  const mail = useTranslations("mail");
  const teamwork = useTranslations("teamwork");
  const channel = useChannels()(item.channel);
  const viewer = useViewer();
  const account = viewer.accounts.find(({ id }) => id === item.accountId);
  const name = account?.displayName ?? item.accountHandle ?? item.author.displayName;
  const writer = item.author.type === "agent" ? item.author.displayName : null;
  const isAsIf = item.reply?.state === "cancelled";
  const parts = item.reply && item.reply.parts.length > 1 ? item.reply.parts : null;
  return (
    <ItemFrame
      id={item.id}
      initials={item.author.initials ?? initialsOf(item.author.displayName || name)}
      isSelf={item.author.id === viewer.id}
      audience={item.audience}
      isOurs
      label={t("item.ours", { name: writer ?? name, audience: channel.audience(item.audience) })}
      menu={menu}
      below={<ReplyTrouble item={item} />}
      head={
        <>
          <span className="min-w-0 truncate font-semibold text-body" title={writer ?? undefined}>
            {name}
          </span>
          <bdi className="min-w-0 flex-1 truncate text-ink-3 text-meta">
            {t(item.audience === "public" ? "item.replyTo" : "item.messageTo", {
              word: channel.audience(item.audience),
              receiver,
            })}
            {item.reply?.approvedBy ? ` · ${teamwork("approvedBy", { name: item.reply.approvedBy })}` : ""}
            {item.author.type === "system"
              ? ` · ${item.reply ? t("item.byItself") : mail("filed")}`
              : item.isNative
                ? ` · ${t("item.native", { channel: channel.name })}`
                : ""}
          </bdi>
          <AudienceMark audience={item.audience} word={channel.audience(item.audience)} />
          <ReplyMark item={item} />
        </>
      }
    >
      {item.isDeleted ? <p className="text-ink-3 text-meta italic">{t("item.takenBack")}</p> : null}
      {item.withheldReason ? (
        <p className="text-body text-ink-3 italic">
          {t(item.withheldReason === "erased" ? "item.withheld.erased" : "item.withheld.aged-out")}
        </p>
      ) : null}
      {item.mail ? <MailFacts mail={item.mail} isOurs /> : null}
      <div className={item.isDeleted || isAsIf ? "text-ink-3 line-through decoration-1" : undefined}>
        {parts ? (
          <ol className="flex flex-col gap-1">
            {parts.map((part) => (
              <li key={part.text}>
                <MessageText text={part.text} initials={item.author.initials} />
              </li>
            ))}
          </ol>
        ) : (
          <MessageText text={item.reply?.parts[0]?.text ?? item.text} initials={item.author.initials} />
        )}
      </div>
      {item.mail ? <MailMore item={item} mail={item.mail} /> : null}
      {channel.traits?.connect === "by-hand" && item.url ? <AnswerThere url={item.url} /> : null}
      <ItemFiles files={item.attachments} author={name} itemId={item.id} />
      {item.isDeleted || isAsIf ? null : <ClockLine clock={item.clock} />}
      {item.reply?.takeBack === "waiting" ? (
        <p className="mt-1 text-ink-2 text-meta">{t("item.takeBackWaiting", { channel: channel.name })}</p>
      ) : null}
      {item.reply?.takeBack === "refused" ? (
        <p className="mt-1 text-meta text-red">{t("item.takeBackRefused", { channel: channel.name })}</p>
      ) : null}
    </ItemFrame>
  );
}
