"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { When } from "@/components/admin/when";
import { WideTable } from "@/components/admin/wide-table";
import { callApi } from "@/components/desk/api";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Cell, HeadCell, Row } from "@/components/ui/table";
import type { Letter } from "@/lib/incidents/mailings/letters/letter-schemas";
import type { LetterKind } from "./letter-counts";
import { languageName } from "./mailing-draft";

type Page = { data: Letter[]; nextCursor: string | null };
type Props = { mailingId: string; kind: LetterKind; onClose(): void };

/** The letters behind a count: whose, what became of each, and why. */
export function LetterList({ mailingId, kind, onClose }: Props) {
  const t = useTranslations("mailings.letters");
  const kinds = useTranslations("mailings.progress");
  const locale = useLocale();
  const [page, setPage] = useState<Page | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const isOnly = kind === "answered" || kind === "complained" || kind === "unsubscribed";
  const read = async (cursor: string | null, signal?: AbortSignal) => {
    try {
      const next = await callApi<Page>(`/mailings/${mailingId}/letters`, {
        query: { ...(isOnly ? { only: kind } : { state: kind }), cursor, limit: 50 },
        ...(signal ? { signal } : {}),
      });
      setPage((before) => ({ ...next, data: [...(cursor && before ? before.data : []), ...next.data] }));
    } catch {
      if (!signal?.aborted) setFailed(true);
    }
  };
  useEffect(() => {
    const stop = new AbortController();
    void read(null, stop.signal);
    return () => stop.abort();
  }, []);
  const at = (each: Letter) =>
    each.answeredAt ?? each.unsubscribedAt ?? each.complainedAt ?? each.bouncedAt ?? each.sentAt;
  return (
    <Dialog
      title={t("title", { what: kinds(kind) })}
      closeLabel={t("close")}
      width="large"
      open
      onOpenChange={(open) => open || onClose()}
    >
      <Problem text={hasFailed ? t("failed") : ""} />
      {page === null && !hasFailed ? <p className="text-body text-ink-2">{t("loading")}</p> : null}
      {page?.data.length === 0 ? <p className="text-body text-ink-2">{t("none")}</p> : null}
      {page && page.data.length > 0 ? (
        <WideTable
          caption={t("title", { what: kinds(kind) })}
          head={
            <>
              <HeadCell>{t("person")}</HeadCell>
              <HeadCell>{t("language")}</HeadCell>
              <HeadCell>{t("state")}</HeadCell>
              <HeadCell>{t("why")}</HeadCell>
              <HeadCell>{t("when")}</HeadCell>
            </>
          }
        >
          {page.data.map((each) => {
            const when = at(each);
            return (
              <Row key={each.id}>
                <Cell className="max-w-64 truncate font-medium text-ink">
                  <a href={`/customers/${each.customer.id}`} className="text-accent underline" dir="auto">
                    {each.customer.displayName}
                  </a>
                </Cell>
                <Cell>{languageName(each.language, locale)}</Cell>
                <Cell>{t(`stateOf.${each.state}`)}</Cell>
                <Cell className="text-ink-2">{each.code ?? ""}</Cell>
                <Cell className="whitespace-nowrap">{when ? <When at={when} /> : null}</Cell>
              </Row>
            );
          })}
        </WideTable>
      ) : null}
      {page?.nextCursor ? (
        <Button className="mt-3" onClick={() => void read(page.nextCursor)}>
          {t("more")}
        </Button>
      ) : null}
    </Dialog>
  );
}
