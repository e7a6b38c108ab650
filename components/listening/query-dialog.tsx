"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { effectiveQuery } from "@/lib/listening/rules/effective-query";
import { queryFaults } from "@/lib/listening/rules/query-faults";
import type { DryRunAnswer, ListeningQuery } from "@/lib/listening/schemas";
import { DryRunResult } from "./dry-run-result";
import { inUsd } from "./in-usd";
import { QueryFields, type QueryWish } from "./query-fields";
import type { ListeningChoice, QueryActs } from "./query-types";

type Props = {
  query?: ListeningQuery;
  accounts: readonly ListeningChoice[];
  acts: QueryActs;
  trigger: ReactNode;
};

/** Writes a query and tries it before it is saved; what X would refuse is said as it is typed. */
export function QueryDialog({ query, accounts, acts, trigger }: Props) {
  const t = useTranslations("listening");
  const locale = useLocale();
  const deed = useDeed();
  const [isOpen, setIsOpen] = useState(false);
  const [wish, setWish] = useState<QueryWish>(() => ({
    accountId: query?.account.id ?? accounts[0]?.id ?? "",
    name: query?.name ?? "",
    query: query?.query ?? "",
    language: query?.language ?? "",
  }));
  const [tried, setTried] = useState<{ of: string; answer: DryRunAnswer } | null>(null);
  const [isTrying, setIsTrying] = useState(false);
  const account = accounts.find(({ id }) => id === wish.accountId);
  const language = wish.language === "" ? null : wish.language;
  const text = effectiveQuery(wish.query.trim(), language);
  const faults = wish.query.trim() === "" ? [] : queryFaults(text, account?.maxQuery ?? 512);
  const isReady = wish.query.trim() !== "" && faults.length === 0 && account !== undefined;
  const answer = tried?.of === `${wish.accountId} ${text}` ? tried.answer : null;

  const tryOut = async () => {
    setIsTrying(true);
    const of = `${wish.accountId} ${text}`;
    const done = await deed.run(() =>
      acts.tryOut({ accountId: wish.accountId, query: wish.query.trim(), language }),
    );
    setIsTrying(false);
    if (done) setTried({ of, answer: done.value });
  };
  const save = async () => {
    const { accountId, name } = wish;
    const said = { name: name.trim(), query: wish.query.trim(), language };
    const done = query
      ? await deed.run(
          () => acts.change({ id: query.id, change: { ...said, changeNumber: query.changeNumber } }),
          t("queries.saved"),
        )
      : await deed.run(() => acts.add({ ...said, accountId, isOn: true }), t("queries.saved"));
    if (!done) return;
    setIsOpen(false);
    if (!query) setWish({ ...wish, name: "", query: "" });
  };
  return (
    <Dialog
      title={t(query ? "form.editTitle" : "form.addTitle")}
      description={t("form.lead")}
      closeLabel={t("form.close")}
      width="large"
      trigger={trigger}
      open={isOpen}
      onOpenChange={setIsOpen}
      note={answer ? undefined : t("form.untried")}
      footer={
        <>
          <DialogClose>
            <Button>{t("form.cancel")}</Button>
          </DialogClose>
          <Button
            variant="solid"
            disabled={!isReady || wish.name.trim() === "" || deed.busy}
            onClick={() => void save()}
          >
            {t(query ? "form.saveEdit" : "form.save")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <QueryFields
          wish={wish}
          onChange={setWish}
          accounts={accounts}
          faults={faults}
          isFixed={query !== undefined}
        />
        <div className="flex flex-wrap items-center gap-3">
          <Button disabled={!isReady || deed.busy} onClick={() => void tryOut()}>
            {t(isTrying ? "form.trying" : answer ? "form.tryAgain" : "form.try")}
          </Button>
          {account?.lookUsd == null ? null : (
            <span className="text-ink-3 text-meta">
              {t("form.price", { usd: inUsd(account.lookUsd, locale) })}
            </span>
          )}
        </div>
        <Problem text={deed.problem} />
        {answer ? <DryRunResult answer={answer} channel={account?.channel ?? ""} /> : null}
      </div>
    </Dialog>
  );
}
