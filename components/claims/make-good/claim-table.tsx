"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import { callApi } from "@/components/desk/api";
import { Button } from "@/components/ui/button";
import { ScrollGroup } from "@/components/ui/scroll-group";
import { Select } from "@/components/ui/select";
import type { ClaimRow } from "@/lib/goodwill/make-good/claim-schemas";
import type { MakeGood } from "@/lib/goodwill/make-good/make-good-schemas";

const STATES = ["all", "claimed", "offered", "reserved", "expired", "stopped"] as const;
type State = (typeof STATES)[number];
const PAGE = 50;

/** Whose claim stands how, a page at a time. */
export function ClaimTable({ makeGood, total }: { makeGood: MakeGood; total: number }) {
  const t = useTranslations("make-good.list");
  const format = useFormatter();
  const [state, setState] = useState<State>("all");
  const [rows, setRows] = useState<readonly ClaimRow[] | null>(null);
  const [cursor, setCursor] = useState<string | null>(null);
  const [isLost, setIsLost] = useState(false);
  const { id, counts } = makeGood;
  const marks = JSON.stringify(counts);
  const read = useCallback(
    (after: string | null) => {
      const query = {
        limit: PAGE,
        ...(state === "all" ? {} : { state }),
        ...(after ? { cursor: after } : {}),
      };
      callApi<{ data: ClaimRow[]; nextCursor: string | null }>(`/make-goods/${id}/claims`, { query }).then(
        ({ data, nextCursor }) => {
          setRows((now) => (after ? [...(now ?? []), ...data] : data));
          setCursor(nextCursor);
          setIsLost(false);
        },
        () => setIsLost(true),
      );
    },
    [id, state],
  );
  useEffect(() => {
    // Read anew when the page says that something changed.
    if (marks) read(null);
  }, [read, marks]);
  if (total === 0) return <p className="max-w-[72ch] text-body text-ink-2">{t("none")}</p>;
  const at = (instant: string | null) =>
    instant ? format.dateTime(new Date(instant), { dateStyle: "medium", timeStyle: "short" }) : "–";
  return (
    <div>
      <div className="flex flex-wrap items-center justify-between gap-2 pb-2">
        <h3 className="font-semibold text-body">{t("title", { count: total })}</h3>
        <Select
          className="w-auto"
          aria-label={t("filter")}
          value={state}
          onChange={setState}
          options={STATES.map((value) => ({ value, label: t(`states.${value}`) }))}
        />
      </div>
      {isLost ? <p role="alert">{t("lost")}</p> : null}
      <ScrollGroup label={t("title", { count: total })}>
        <table className="figures w-full border-collapse text-body">
          <caption className="sr-only">{t("title", { count: total })}</caption>
          <thead>
            <tr className="h-7 border-line-strong border-b text-left text-ink-3 text-meta">
              {(["who", "order", "state", "choice", "when"] as const).map((column) => (
                <th key={column} scope="col" className="pr-4 font-medium">
                  {t(`columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(rows ?? []).map((row) => (
              <tr key={row.id} className="h-8 border-b">
                <td className="pr-4">
                  <a
                    href={`/customers/${row.customer.id}`}
                    className="underline-offset-2 hover:underline"
                    dir="auto"
                  >
                    {row.customer.displayName}
                  </a>
                </td>
                <td className="max-w-60 pr-4">{row.orders.join(", ") || "–"}</td>
                <td className="whitespace-nowrap pr-4">
                  {row.offer && row.offer.state !== "accepted"
                    ? t(`states.${row.offer.state === "paid" ? "paid" : "returned"}`)
                    : t(`states.${row.state}`)}
                </td>
                <td className="pr-4">{row.choice ? `${row.choice}, ${row.written ?? ""}` : "–"}</td>
                <td className="whitespace-nowrap">{at(row.chosenAt ?? row.offeredAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollGroup>
      {rows?.length === 0 ? <p className="py-3 text-body text-ink-2">{t("noneOf")}</p> : null}
      {cursor ? (
        <Button className="mt-2" onClick={() => read(cursor)}>
          {t("more")}
        </Button>
      ) : null}
    </div>
  );
}
