"use client";

import { useFormatter, useTranslations } from "next-intl";
import { WideTable } from "@/components/admin/wide-table";
import { Cell, HeadCell, NameCell, Row } from "@/components/ui/table";
import type { Proposal } from "@/lib/coverage/plan-schemas";
import type { PlanPeople } from "./plan-acts";

/** Hours and nights of everybody, as they would be and as they are. */
export function PlanPeopleTable({ proposal, people }: { proposal: Proposal; people: PlanPeople }) {
  const t = useTranslations("roster-plan.people");
  const { number } = useFormatter();
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (
    <WideTable
      caption={t("caption")}
      head={
        <>
          <HeadCell>{t("name")}</HeadCell>
          <HeadCell figure>{t("shifts")}</HeadCell>
          <HeadCell figure>{t("hours")}</HeadCell>
          <HeadCell figure>{t("was")}</HeadCell>
          <HeadCell figure>{t("nights")}</HeadCell>
          <HeadCell figure>{t("nightsBefore")}</HeadCell>
        </>
      }
    >
      {proposal.people.map((each) => (
        <Row key={each.agentId}>
          <NameCell>{names.get(each.agentId) ?? ""}</NameCell>
          <Cell figure>{number(each.shifts)}</Cell>
          <Cell figure>{number(each.hours)}</Cell>
          <Cell figure className="text-ink-2">
            {number(each.hoursBefore)}
          </Cell>
          <Cell figure>{number(each.nights)}</Cell>
          <Cell figure className="text-ink-2">
            {number(each.nightsBefore)}
          </Cell>
        </Row>
      ))}
    </WideTable>
  );
}
