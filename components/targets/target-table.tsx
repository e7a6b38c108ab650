"use client";

import { useTranslations } from "next-intl";
import { When } from "@/components/admin/when";
import { WideTable } from "@/components/admin/wide-table";
import { Button } from "@/components/ui/button";
import { Cell, HeadCell, NameCell, Row } from "@/components/ui/table";
import type { TargetList } from "@/lib/response-times/target-schemas";
import type { TargetActs } from "./target-acts";
import type { TargetChoices } from "./target-choices";
import { TargetDeeds } from "./target-deeds";
import { TargetDialog } from "./target-dialog";
import { useTargetWords } from "./use-target-words";

type Props = { list: TargetList; choices: TargetChoices; acts: TargetActs; mayEdit: boolean };

/** Every target in the order in which they are looked through, and what holds where none fits. */
export function TargetTable({ list, choices, acts, mayEdit }: Props) {
  const { t, placeOf, timeOf, hoursOf } = useTargetWords();
  const channels = useTranslations("channels");
  return (
    <WideTable
      caption={t("table.caption")}
      head={
        <>
          <HeadCell>{t("table.place")}</HeadCell>
          <HeadCell>{t("table.within")}</HeadCell>
          <HeadCell>{t("table.hours")}</HeadCell>
          <HeadCell className="phone:hidden">{t("table.since")}</HeadCell>
          {mayEdit ? (
            <HeadCell className="text-right">
              <span className="sr-only">{t("table.deeds")}</span>
            </HeadCell>
          ) : null}
        </>
      }
    >
      {list.data.map((target) => (
        <Row key={target.id}>
          <NameCell>{placeOf(target)}</NameCell>
          <Cell className="whitespace-nowrap">{timeOf(target.seconds)}</Cell>
          <Cell>{hoursOf(target.calendar)}</Cell>
          <Cell className="whitespace-nowrap text-ink-2 phone:hidden">
            <When at={target.fromAt} look="distance" />
          </Cell>
          {mayEdit ? (
            <Cell figure>
              <TargetDeeds target={target} choices={choices} acts={acts} />
            </Cell>
          ) : null}
        </Row>
      ))}
      {list.defaults.map(({ channel, seconds }) => (
        <Row key={channel}>
          <NameCell className="font-normal text-ink-2">
            {t("table.otherwise", { channel: channels(`${channel}.name`) })}
          </NameCell>
          <Cell className="whitespace-nowrap text-ink-2">{timeOf(seconds)}</Cell>
          <Cell className="text-ink-2">{t("hours.always")}</Cell>
          <Cell className="text-ink-3 phone:hidden">{t("table.preset")}</Cell>
          {mayEdit ? (
            <Cell figure>
              <TargetDialog
                target={null}
                channel={channel}
                choices={choices}
                acts={acts}
                trigger={
                  <Button
                    size={24}
                    variant="ghost"
                    aria-label={t("row.set", { place: channels(`${channel}.name`) })}
                  >
                    {t("setOwn")}
                  </Button>
                }
              />
            </Cell>
          ) : null}
        </Row>
      ))}
    </WideTable>
  );
}
