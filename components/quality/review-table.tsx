"use client";

import { useFormatter, useTranslations } from "next-intl";
import { WideTable } from "@/components/admin/wide-table";
import { Chip } from "@/components/ui/chip";
import { Cell, HeadCell, NameCell, Row } from "@/components/ui/table";
import type { ReviewLine } from "@/lib/quality/schemas";

type Props = { caption: string; reviews: readonly ReviewLine[] };

export function ReviewTable({ caption, reviews }: Props) {
  const t = useTranslations("quality");
  const format = useFormatter();
  const head = (
    <>
      <HeadCell>{t("reviews.customer")}</HeadCell>
      <HeadCell>{t("reviews.agent")}</HeadCell>
      <HeadCell>{t("reviews.why")}</HeadCell>
      <HeadCell>{t("reviews.week")}</HeadCell>
      <HeadCell>{t("reviews.by")}</HeadCell>
      <HeadCell figure>{t("reviews.score")}</HeadCell>
    </>
  );
  return (
    <WideTable caption={caption} head={head}>
      {reviews.map((review) => {
        const { id, customer, preview, agent, cause, weekOn, reviewer, score, isSecond } = review;
        return (
          <Row key={id}>
            <NameCell className="max-w-72">
              <a
                href={`/quality/reviews/${id}`}
                aria-label={t("reviews.openOf", { agent: agent.displayName, customer })}
                className="flex min-w-0 gap-2 text-accent hover:underline"
              >
                <span className="shrink-0">{customer}</span>
                <span className="truncate font-normal text-ink-2">{preview}</span>
              </a>
            </NameCell>
            <Cell className="whitespace-nowrap">{agent.displayName}</Cell>
            <Cell className="whitespace-nowrap">
              <Chip tone={cause === "broken-promise" || cause === "red-flag" ? "red" : "plain"}>
                {t(`causes.${cause}`)}
              </Chip>
              {isSecond ? <Chip className="ml-1">{t("reviews.second")}</Chip> : null}
            </Cell>
            <Cell className="whitespace-nowrap">
              {format.dateTime(new Date(`${weekOn}T12:00:00Z`), {
                timeZone: "UTC",
                day: "numeric",
                month: "short",
              })}
            </Cell>
            <Cell className="whitespace-nowrap">{reviewer?.displayName ?? t("reviews.notYet")}</Cell>
            <Cell figure>{score === null ? t("reviews.notYet") : format.number(score)}</Cell>
          </Row>
        );
      })}
    </WideTable>
  );
}
