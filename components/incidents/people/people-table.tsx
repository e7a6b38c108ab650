"use client";

import { useTranslations } from "next-intl";
import { WideTable } from "@/components/admin/wide-table";
import { Cell, HeadCell, NameCell, Row } from "@/components/ui/table";
import type { AffectedPerson } from "@/lib/incidents/affected-schemas";
import { AsideDeed } from "./aside-deed";
import { PersonOrders } from "./person-orders";
import { PersonStand } from "./person-stand";

type Props = {
  incidentId: string;
  people: readonly AffectedPerson[];
  onChange(person: AffectedPerson): void;
};

/** People, what the list says of them, and how far each is. */
export function PeopleTable({ incidentId, people, onChange }: Props) {
  const t = useTranslations("incident-people");
  return (
    <WideTable
      caption={t("title")}
      head={
        <>
          <HeadCell>{t("person")}</HeadCell>
          <HeadCell>{t("how")}</HeadCell>
          <HeadCell>{t("fields")}</HeadCell>
          <HeadCell>
            <span className="sr-only">{t("deeds")}</span>
          </HeadCell>
        </>
      }
    >
      {people.map((person) => (
        <Row key={person.id} className="align-top">
          <NameCell className="max-w-60 py-2">
            <p className="truncate">
              {person.conversationId ? (
                <a href={`/inbox/${person.conversationId}`} title={t("open")} className="text-link">
                  <bdi>{person.customer.displayName}</bdi>
                </a>
              ) : (
                <bdi>{person.customer.displayName}</bdi>
              )}
            </p>
            <p className="truncate font-normal text-ink-3 text-meta">
              <bdi>{person.handle.name}</bdi>
              {person.language ? <span className="uppercase"> · {person.language}</span> : null}
            </p>
          </NameCell>
          <Cell className="min-w-48 py-2">
            <PersonStand person={person} />
          </Cell>
          <Cell className="py-2">
            <PersonOrders person={person} />
          </Cell>
          <Cell className="w-28 py-1.5 text-right">
            <AsideDeed incidentId={incidentId} person={person} onChange={onChange} />
          </Cell>
        </Row>
      ))}
    </WideTable>
  );
}
