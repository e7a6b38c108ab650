"use client";

import { useTranslations } from "next-intl";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import { WideTable } from "@/components/admin/wide-table";
import { Select } from "@/components/ui/select";
import { Cell, HeadCell, NameCell, Row } from "@/components/ui/table";
import type { WorkRules } from "@/lib/coverage/work-rules-schemas";
import type { RulesActs } from "./rules-acts";

export type UnderRules = { id: string; name: string; country: string | null; rulesId: string | null };
type Props = {
  people: readonly UnderRules[];
  tables: readonly WorkRules[];
  countries: readonly { code: string; name: string }[];
  setRulesOf: RulesActs["setRulesOf"];
  mayEdit: boolean;
};
const USUAL = "usual";

/** Every agent and the rules they are held to. */
export function UnderTable({ people, tables, countries, setRulesOf, mayEdit }: Props) {
  const t = useTranslations("work-rules");
  const { run, busy, problem } = useDeed();
  const usual = (country: string | null) => {
    const own = tables.find(
      (each) => each.country !== null && each.country === country && each.contract === "",
    );
    return own ? t("under.byCountry", { name: own.name }) : t("under.house");
  };
  return (
    <>
      <WideTable
        caption={t("under.caption")}
        head={
          <>
            <HeadCell>{t("under.agent")}</HeadCell>
            <HeadCell>{t("under.country")}</HeadCell>
            <HeadCell>{t("under.rules")}</HeadCell>
          </>
        }
      >
        {people.map(({ id, name, country, rulesId }) => {
          const named = tables.find((each) => each.id === rulesId);
          return (
            <Row key={id}>
              <NameCell>{name}</NameCell>
              <Cell className="text-ink-2">
                {country === null
                  ? t("under.none")
                  : (countries.find(({ code }) => code === country)?.name ?? country)}
              </Cell>
              <Cell>
                {mayEdit ? (
                  <Select
                    aria-label={t("under.rulesOf", { name })}
                    className="my-0.5 max-w-72"
                    disabled={busy}
                    value={named?.id ?? USUAL}
                    onChange={(next) =>
                      void run(
                        () => setRulesOf({ agentId: id, rulesId: next === USUAL ? null : next }),
                        t("saved"),
                      )
                    }
                    options={[
                      { value: USUAL, label: usual(country) },
                      ...tables.map((each) => ({ value: each.id, label: each.name })),
                    ]}
                  />
                ) : (
                  (named?.name ?? usual(country))
                )}
              </Cell>
            </Row>
          );
        })}
      </WideTable>
      <Problem text={problem} />
    </>
  );
}
