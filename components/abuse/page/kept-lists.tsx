"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AdminPart } from "@/components/admin/admin-page";
import type { Deed } from "@/components/admin/use-deed";
import { When } from "@/components/admin/when";
import { Button } from "@/components/ui/button";
import type { AbuseView } from "@/lib/conversations/abuse/abuse-schemas";
import { useBlockWords } from "../standing-list";
import type { AbuseActs } from "./abuse-acts";

type Props = { view: AbuseView; deed: Deed; acts: AbuseActs };

/** Who is off whom, who is muted and blocked, and what was put away; each can be undone. */
export function KeptLists({ view, deed, acts }: Props) {
  const t = useTranslations("abuse-page");
  const format = useFormatter();
  const blockWords = useBlockWords();
  const button = (text: string, done: string, run: Parameters<Deed["run"]>[0]) => (
    <Button size={24} disabled={deed.busy} onClick={() => void deed.run(run, done)}>
      {text}
    </Button>
  );
  return (
    <>
      <AdminPart id="off" title={t("off.title")} lead={t("off.lead")}>
        <List empty={t("off.none")}>
          {view.takenOff.map(({ id, agent, customer, reason, grantedAt, wishedAt }) => (
            <Item
              key={id}
              title={t(grantedAt ? "off.is" : "off.wishes", {
                agent: agent.displayName,
                customer: customer.displayName,
              })}
              detail={reason}
              at={grantedAt ?? wishedAt}
            >
              {grantedAt ? null : button(t("off.grant"), t("off.granted"), () => acts.grantOff({ id }))}
              {button(t(grantedAt ? "off.end" : "off.refuse"), t("off.ended"), () => acts.endOff({ id }))}
            </Item>
          ))}
        </List>
      </AdminPart>
      <AdminPart id="muted" title={t("muted.title")} lead={t("muted.lead")}>
        <List empty={t("muted.none")}>
          {view.muted.map(({ id, customer, reason, by, until, kept, at }) => (
            <Item
              key={id}
              title={
                <a href={`/customers/${customer.id}`} className="text-link">
                  {customer.displayName}
                </a>
              }
              detail={[
                t("muted.by", { name: by?.displayName ?? "", reason }),
                ...(until
                  ? [t("muted.until", { at: format.dateTime(new Date(until), { dateStyle: "medium" }) })]
                  : []),
                t("muted.kept", { count: kept }),
              ].join(" · ")}
              at={at}
            >
              {button(t("muted.end"), t("muted.ended"), () => acts.hearAgain({ id: customer.id }))}
            </Item>
          ))}
        </List>
      </AdminPart>
      <AdminPart id="blocks" title={t("blocks.title")}>
        <List empty={t("blocks.none")}>
          {view.blocks.map((block) => (
            <Item
              key={`${block.handleId} ${block.account.id}`}
              title={block.handle}
              detail={`${blockWords(block)} · ${block.by?.displayName ?? ""}: ${block.reason}`}
              at={block.orderedAt}
            />
          ))}
        </List>
      </AdminPart>
      <AdminPart id="spam" title={t("spam.title")}>
        <List empty={t("spam.none")}>
          {view.spam.map(({ conversationId, customer, reason, by, at }) => (
            <Item
              key={conversationId}
              title={
                <a href={`/inbox/${conversationId}`} className="text-link">
                  {customer.displayName}
                </a>
              }
              detail={t("muted.by", { name: by?.displayName ?? "", reason })}
              at={at}
            >
              {button(t("spam.undo"), t("spam.undone"), () => acts.bringBack({ id: conversationId }))}
            </Item>
          ))}
        </List>
      </AdminPart>
    </>
  );
}

function List({ empty, children }: { empty: string; children: readonly ReactNode[] }) {
  if (children.length === 0) return <p className="text-body text-ink-2">{empty}</p>;
  return <ul className="divide-y rounded-popover border">{children}</ul>;
}

type ItemProps = { title: ReactNode; detail: string; at: string; children?: ReactNode };

function Item({ title, detail, at, children }: ItemProps) {
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1.5 px-3 py-2 text-body">
      <div className="min-w-0 flex-1 basis-60">
        <p className="font-medium">{title}</p>
        <p className="text-ink-2 text-meta [overflow-wrap:anywhere]">
          {detail} · <When at={at} />
        </p>
      </div>
      {children}
    </li>
  );
}
