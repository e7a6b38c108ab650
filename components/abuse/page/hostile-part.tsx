"use client";

import { useFormatter, useTranslations } from "next-intl";
import { AdminPart } from "@/components/admin/admin-page";
import { PageTabs } from "@/components/admin/page-tabs";
import { When } from "@/components/admin/when";
import { WideTable } from "@/components/admin/wide-table";
import { Cell, HeadCell, NameCell, Row } from "@/components/ui/table";
import type { HostileReport } from "@/lib/conversations/abuse/abuse-schemas";

/** How much of what each agent bore was hostile, in all and by shift, and the rows it is counted from. */
export function HostilePart({ report, days }: { report: HostileReport; days: number }) {
  const t = useTranslations("abuse-page.hostile");
  const format = useFormatter();
  const share = (value: number) => format.number(value, { style: "percent", maximumFractionDigits: 0 });
  const figures = (
    <>
      <HeadCell figure>{t("inbound")}</HeadCell>
      <HeadCell figure>{t("hostile")}</HeadCell>
      <HeadCell figure>{t("share")}</HeadCell>
    </>
  );
  const cells = (row: { inbound: number; hostile: number; share: number }) => (
    <>
      <Cell figure>{row.inbound}</Cell>
      <Cell figure>{row.hostile}</Cell>
      <Cell figure>{share(row.share)}</Cell>
    </>
  );
  const time = (at: string) =>
    format.dateTime(new Date(at), { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const day = (at: string) =>
    format.dateTime(new Date(at), { weekday: "short", day: "numeric", month: "short" });
  return (
    <AdminPart
      id="hostile"
      title={t("title")}
      lead={t("lead", { days })}
      actions={
        <PageTabs
          label={t("days")}
          pages={[7, 30].map((each) => ({
            href: `/red-flags/abuse?days=${each}#hostile`,
            text: String(each),
            isHere: each === days,
          }))}
        />
      }
    >
      {report.agents.length === 0 ? (
        <p className="text-body text-ink-2">{t("none")}</p>
      ) : (
        <div className="flex flex-col gap-6">
          <WideTable
            caption={t("agents")}
            head={
              <>
                <HeadCell>{t("agent")}</HeadCell>
                {figures}
              </>
            }
          >
            {report.agents.map((row) => (
              <Row key={row.agent.id}>
                <NameCell>{row.agent.displayName}</NameCell>
                {cells(row)}
              </Row>
            ))}
          </WideTable>
          {report.shifts.length > 0 ? (
            <WideTable
              caption={t("shifts")}
              head={
                <>
                  <HeadCell>{t("shift")}</HeadCell>
                  <HeadCell>{t("agent")}</HeadCell>
                  {figures}
                </>
              }
            >
              {report.shifts.map((row) => (
                <Row key={`${row.agent.id} ${row.startAt}`}>
                  <NameCell className="whitespace-nowrap">
                    {day(row.startAt)}, {time(row.startAt)}–{time(row.endAt)}
                  </NameCell>
                  <Cell>{row.agent.displayName}</Cell>
                  {cells(row)}
                </Row>
              ))}
            </WideTable>
          ) : null}
          {report.rows.length > 0 ? (
            <WideTable
              caption={t("rows")}
              head={
                <>
                  <HeadCell>{t("when")}</HeadCell>
                  <HeadCell>{t("agent")}</HeadCell>
                  <HeadCell>{t("by")}</HeadCell>
                  <HeadCell>
                    <span className="sr-only">{t("open")}</span>
                  </HeadCell>
                </>
              }
            >
              {report.rows.map((row) => (
                <Row key={row.interactionId}>
                  <NameCell className="whitespace-nowrap">
                    <When at={row.at} />
                  </NameCell>
                  <Cell>{row.agent.displayName}</Cell>
                  <Cell>{t(`why.${row.by}`)}</Cell>
                  <Cell figure>
                    <a
                      href={`/inbox/${row.conversationId}`}
                      aria-label={t("openOf", { at: `${day(row.at)} ${time(row.at)}` })}
                      className="text-link"
                    >
                      {t("open")}
                    </a>
                  </Cell>
                </Row>
              ))}
            </WideTable>
          ) : null}
        </div>
      )}
    </AdminPart>
  );
}
