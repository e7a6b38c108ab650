"use client";

import { useFormatter, useTranslations } from "next-intl";
import { WideTable } from "@/components/admin/wide-table";
import { Chip } from "@/components/ui/chip";
import { Cell, HeadCell, NameCell, Row } from "@/components/ui/table";
import type { Person } from "@/lib/coverage/people-schemas";
import { PersonDialog, type PersonDialogProps } from "./person-dialog";
import { usePersonWords } from "./use-person-words";

type Props = Omit<PersonDialogProps, "person"> & { people: readonly Person[]; mayEdit: boolean };

/** Everybody who works here, as shifts are planned for them. */
export function PeopleTable({ people, mayEdit, ...dialog }: Props) {
  const t = useTranslations("people");
  const { number } = useFormatter();
  const words = usePersonWords();
  const hours = (minutes: number) => t("hoursOf", { hours: minutes / 60 });
  return (
    <WideTable
      caption={t("caption")}
      head={
        <>
          <HeadCell>{t("name")}</HeadCell>
          <HeadCell>{t("languages")}</HeadCell>
          <HeadCell>{t("skills")}</HeadCell>
          <HeadCell figure>{t("hours")}</HeadCell>
          <HeadCell>{t("place")}</HeadCell>
          <HeadCell>{t("counts")}</HeadCell>
          <HeadCell figure>{t("open")}</HeadCell>
          <HeadCell>{t("wishes")}</HeadCell>
          {mayEdit ? (
            <HeadCell>
              <span className="sr-only">{t("change")}</span>
            </HeadCell>
          ) : null}
        </>
      }
    >
      {people.map((person) => {
        const { agentId, displayName, terms } = person;
        return (
          <Row key={agentId}>
            <NameCell className="whitespace-nowrap">
              {displayName}
              <span className="block font-normal text-ink-3 text-meta">
                {[...person.teams, person.zone].join(" · ")}
              </span>
            </NameCell>
            <Cell>{words.languages(person)}</Cell>
            <Cell>
              <span className="flex flex-wrap gap-1 py-1">
                {terms.skills.map((skill) =>
                  person.goneSkills.includes(skill) ? (
                    <span key={skill} className="text-meta text-red">
                      {t("gone", { skill })}
                    </span>
                  ) : (
                    <Chip key={skill}>{skill}</Chip>
                  ),
                )}
                {terms.skills.length === 0 ? <span className="text-ink-3">{t("none")}</span> : null}
              </span>
            </Cell>
            <Cell figure className="whitespace-nowrap">
              {terms.weeklyMinutes === null ? t("noHours") : hours(terms.weeklyMinutes)}
              <span className="block text-ink-3 text-meta">
                {t("planned", { hours: hours(person.plannedMinutes) })}
              </span>
            </Cell>
            <Cell>{words.place(person)}</Cell>
            <Cell className="whitespace-nowrap">{words.counts(person)}</Cell>
            <Cell figure>{number(terms.capacity)}</Cell>
            <Cell className="whitespace-nowrap text-meta">
              {words.wishes(person).map((line) => (
                <span key={line} className="block">
                  {line}
                </span>
              ))}
            </Cell>
            {mayEdit ? (
              <Cell>
                <PersonDialog person={person} {...dialog} />
              </Cell>
            ) : null}
          </Row>
        );
      })}
    </WideTable>
  );
}
