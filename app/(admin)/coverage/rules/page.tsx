import { Plus } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { AdminPage, AdminPart } from "@/components/admin/admin-page";
import { CoverageTabs } from "@/components/coverage/coverage-tabs";
import { HouseRules } from "@/components/coverage/rules/house-rules";
import { RulesDialog } from "@/components/coverage/rules/rules-dialog";
import { RulesTables } from "@/components/coverage/rules/rules-tables";
import { UnderTable } from "@/components/coverage/rules/under-table";
import { WaitingList } from "@/components/coverage/rules/waiting-list";
import { PageWords } from "@/components/desk/page-words";
import { Button } from "@/components/ui/button";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { wordsOf } from "@/lib/auth/words-of";
import { listCountries } from "@/lib/coverage/country-holidays";
import { listConsents } from "@/lib/coverage/list-consents";
import { listPeople } from "@/lib/coverage/list-people";
import { listWorkRules } from "@/lib/coverage/list-work-rules";
import { getPolicy } from "@/lib/coverage/set-policy";
import { addWorkRules, endWorkRules, putUnderRules, saveHouseRules, saveWorkRules } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslations("work-rules"))("title") };
}

export default async function RulesPage() {
  const { ctx, agent } = await requireAgent(["lead", "admin"]);
  const [tables, { people }, policy, waiting, places, words, t] = await Promise.all([
    listWorkRules(ctx),
    listPeople(ctx),
    getPolicy(ctx),
    listConsents(ctx, { state: "asked" }),
    listCountries(),
    wordsOf(["work-rules"]),
    getTranslations("work-rules"),
  ]);
  const mayEdit = agent.role === "admin";
  const acts = {
    add: addWorkRules,
    change: saveWorkRules,
    remove: endWorkRules,
    setPolicy: saveHouseRules,
    setRulesOf: putUnderRules,
  };
  const countries = places.map(({ code, name }) => ({ code, name }));
  const names = new Map(people.map(({ agentId, displayName }) => [agentId, displayName]));
  const under = people.map(({ agentId, displayName, terms }) => ({
    id: agentId,
    name: displayName,
    country: terms.country,
    rulesId: terms.rulesId,
  }));
  return (
    <PageWords words={words}>
      <AdminPage
        title={t("title")}
        lead={t("lead")}
        actions={
          mayEdit ? (
            <RulesDialog
              table={null}
              countries={countries}
              acts={acts}
              trigger={
                <Button variant="solid" icon={<Plus />}>
                  {t("add")}
                </Button>
              }
            />
          ) : null
        }
      >
        <CoverageTabs at="rules" />
        {waiting.length > 0 ? (
          <AdminPart id="waiting" title={t("waiting.title")} lead={t("waiting.lead")}>
            <WaitingList
              waiting={waiting.map((each) => ({ ...each, name: names.get(each.agentId) ?? "" }))}
            />
          </AdminPart>
        ) : null}
        <AdminPart id="tables" title={t("tables")} lead={`${t("tablesLead")} ${t("counsel")}`}>
          <RulesTables tables={tables} countries={countries} acts={acts} mayEdit={mayEdit} />
        </AdminPart>
        <AdminPart id="house" title={t("house.title")} lead={t("house.lead")}>
          <HouseRules
            key={policy.changeNumber}
            policy={policy}
            setPolicy={acts.setPolicy}
            mayEdit={mayEdit}
          />
        </AdminPart>
        <AdminPart id="under" title={t("under.title")} lead={t("under.lead")}>
          <UnderTable
            people={under}
            tables={tables}
            countries={countries}
            setRulesOf={acts.setRulesOf}
            mayEdit={mayEdit}
          />
        </AdminPart>
      </AdminPage>
    </PageWords>
  );
}
