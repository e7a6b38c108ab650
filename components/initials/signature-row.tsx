"use client";

import { useTranslations } from "next-intl";
import { When } from "@/components/admin/when";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { Chip } from "@/components/ui/chip";
import type { SignatureRow as Wrong } from "@/lib/replies/feed-schemas";
import { useAccountName } from "./account-name";
import { CreditDialog } from "./credit-dialog";
import type { CreditAct } from "./initials-acts";

type Props = {
  row: Wrong;
  people: readonly { id: string; displayName: string }[];
  credit: CreditAct;
};

/** One public answer whose signature is wrong. */
export function SignatureRow({ row, people, credit }: Props) {
  const t = useTranslations("initials.report");
  const nameOf = useAccountName();
  const handle = row.answered?.handle
    ? nameOf({ channel: row.account.channel, handle: row.answered.handle })
    : t("somebody");
  return (
    <li className="flex flex-col gap-1.5 border-b py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Chip tone={row.fault === "unsigned" ? "red" : "plain"}>
          {row.fault === "unknown"
            ? t("unknown", { signature: row.initials ?? "" })
            : row.fault === "double"
              ? t("double")
              : t("unsigned")}
        </Chip>
        <span className="text-ink-2 text-meta">{nameOf(row.account)}</span>
        {row.isNative ? <span className="text-ink-2 text-meta">{t("native")}</span> : null}
        <span className="text-ink-3 text-meta">
          <When at={row.publishedAt} look="distance" />
        </span>
        <span className="ml-auto flex gap-2">
          {row.isNative && row.agent === null ? (
            <CreditDialog
              row={row}
              people={people}
              credit={credit}
              trigger={<Button size={24}>{t("credit")}</Button>}
            />
          ) : null}
          {row.conversationId ? (
            <a
              href={`/inbox/${row.conversationId}`}
              aria-label={t("openOf", { handle })}
              className={buttonClass("ghost", 24)}
            >
              {t("open")}
            </a>
          ) : null}
        </span>
      </div>
      {row.posts.map((post) => (
        <p
          key={post}
          dir="auto"
          className="max-w-[72ch] whitespace-pre-wrap text-body [overflow-wrap:anywhere]"
        >
          {post}
        </p>
      ))}
      {row.answered ? (
        <p dir="auto" className="max-w-[72ch] text-ink-3 text-meta [overflow-wrap:anywhere]">
          {t("answers", { handle, text: row.answered.text })}
        </p>
      ) : null}
    </li>
  );
}
