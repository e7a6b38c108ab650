"use client";

import { BellRing } from "lucide-react";
import { useTranslations } from "next-intl";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { When } from "@/components/admin/when";
import { WideTable } from "@/components/admin/wide-table";
import { Button } from "@/components/ui/button";
import { Cell, HeadCell, NameCell, Row } from "@/components/ui/table";
import type { ActionResult } from "@/lib/auth/agent-action";
import type { Ring } from "@/lib/response-times/alarm-schemas";

type Props = {
  rings: readonly Ring[];
  see: (input: { id: string }) => Promise<ActionResult<void>>;
};

/** What rang, newest first; what rings now can be seen to, which keeps it from being told again. */
export function RingList({ rings, see }: Props) {
  const t = useTranslations("alarms.rings");
  const { run, busy, problem } = useDeed();
  if (rings.length === 0) return <p className="text-body text-ink-2">{t("none")}</p>;
  const minutes = (seconds: number) => (seconds / 60).toFixed(seconds < 600 ? 1 : 0);
  return (
    <>
      <Problem text={problem} />
      <WideTable
        caption={t("title")}
        head={
          <>
            <HeadCell>{t("alarm")}</HeadCell>
            <HeadCell>{t("from")}</HeadCell>
            <HeadCell>{t("to")}</HeadCell>
            <HeadCell figure unit={t("minutes")}>
              {t("worst")}
            </HeadCell>
            <HeadCell>{t("seen")}</HeadCell>
          </>
        }
      >
        {rings.map(({ id, alarm, account, openedAt, endedAt, worst, acknowledged }) => (
          <Row key={id}>
            <NameCell>
              {alarm.name}
              {account ? <span className="font-normal text-ink-3"> {account.handle}</span> : null}
            </NameCell>
            <Cell className="whitespace-nowrap">
              <When at={openedAt} />
            </Cell>
            <Cell className="whitespace-nowrap">
              {endedAt ? (
                <When at={endedAt} />
              ) : (
                <span className="inline-flex items-center gap-1 font-semibold text-red">
                  <BellRing aria-hidden="true" className="size-3.5" />
                  {t("now")}
                </span>
              )}
            </Cell>
            <Cell figure>{minutes(worst)}</Cell>
            <Cell className="whitespace-nowrap">
              {acknowledged ? (
                t("by", { name: acknowledged.by })
              ) : endedAt ? (
                <span className="text-ink-3">{t("nobody")}</span>
              ) : (
                <Button size={24} disabled={busy} onClick={() => void run(() => see({ id }), t("noted"))}>
                  {t("see")}
                  <span className="sr-only"> {alarm.name}</span>
                </Button>
              )}
            </Cell>
          </Row>
        ))}
      </WideTable>
    </>
  );
}
