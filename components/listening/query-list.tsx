"use client";

import { useTranslations } from "next-intl";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { When } from "@/components/admin/when";
import { useChannels } from "@/components/desk/use-channel";
import { AlertDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { Chip } from "@/components/ui/chip";
import { Switch } from "@/components/ui/switch";
import type { ListeningQuery } from "@/lib/listening/schemas";
import { QueryDialog } from "./query-dialog";
import type { ListeningChoice, QueryActs } from "./query-types";

type Props = {
  queries: readonly ListeningQuery[];
  accounts: readonly ListeningChoice[];
  /** Null for who may look only. */
  acts: QueryActs | null;
};

/** What is listened for: whether it runs, what it found, how its last reading ended. */
export function QueryList({ queries, accounts, acts }: Props) {
  const t = useTranslations("listening.queries");
  const deed = useDeed();
  return (
    <>
      <Problem text={deed.problem} />
      <ul aria-label={t("label")} className="overflow-hidden rounded-card border bg-raised">
        {queries.map((query) => (
          <li
            key={query.id}
            className="flex flex-wrap items-start gap-3 border-line border-b p-3 last:border-b-0"
          >
            <QueryFacts query={query} />
            {acts ? (
              <div className="flex flex-wrap items-center gap-2">
                <Switch
                  label={t("isOn", { name: query.name })}
                  hideLabel
                  checked={query.isOn}
                  disabled={deed.busy}
                  onChange={(event) => {
                    const isOn = event.target.checked;
                    const { id, changeNumber } = query;
                    void deed.run(
                      () => acts.change({ id, change: { isOn, changeNumber } }),
                      t(isOn ? "switchedOn" : "switchedOff"),
                    );
                  }}
                />
                <QueryDialog
                  key={query.changeNumber}
                  query={query}
                  accounts={accounts}
                  acts={acts}
                  trigger={<Button size={28}>{t("edit")}</Button>}
                />
                <a href={`/incidents?query=${query.id}`} className={buttonClass("plain", 28)}>
                  {t("incident")}
                  <span className="sr-only"> {query.name}</span>
                </a>
                <AlertDialog
                  title={t("removeTitle", { name: query.name })}
                  description={t("removeText")}
                  cancelLabel={t("keep")}
                  confirmLabel={t("removeAct")}
                  danger
                  onConfirm={() => void deed.run(() => acts.remove({ id: query.id }), t("removed"))}
                  trigger={
                    <Button size={28} variant="ghost">
                      {t("remove")}
                    </Button>
                  }
                />
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}

function QueryFacts({ query }: { query: ListeningQuery }) {
  const t = useTranslations("listening.queries");
  const channel = useChannels()(query.account.channel);
  const state = query.isOn ? query.state : "off";
  const isBad = state === "refused" || state === "spent";
  return (
    <div className="flex min-w-0 flex-1 basis-72 flex-col gap-1">
      <div className="flex flex-wrap items-center gap-2">
        <h2 dir="auto" className="font-semibold text-body">
          {query.name}
        </h2>
        <Chip>{channel.handle(query.account.handle)}</Chip>
        <Chip tone={isBad ? "red" : "plain"}>{t(`states.${state}`, { cause: query.cause ?? "" })}</Chip>
      </div>
      <code dir="auto" className="font-mono text-ink-2 text-meta [overflow-wrap:anywhere]">
        {query.query}
      </code>
      {query.language ? (
        <p className="text-ink-2 text-meta">{t("only", { language: query.language })}</p>
      ) : null}
      {isBad && query.cause ? (
        <p className="text-meta text-red [overflow-wrap:anywhere]">{query.cause}</p>
      ) : null}
      <p className="text-ink-3 text-meta">
        {t("found", query.found)}
        {" · "}
        {query.lastRunAt ? (
          <>
            {t("lastRun")} <When at={query.lastRunAt} look="distance" />
          </>
        ) : (
          t("never")
        )}
        {query.createdBy ? ` · ${t("by", { name: query.createdBy })}` : null}
      </p>
    </div>
  );
}
