import { getTranslations } from "next-intl/server";
import { AdminPage, AdminPart } from "@/components/admin/admin-page";
import { CoverageTabs } from "@/components/coverage/coverage-tabs";
import { PageWords } from "@/components/desk/page-words";
import { PeopleTable } from "@/components/people/people-table";
import { SharingPart } from "@/components/people/sharing-part";
import { SkillList } from "@/components/people/skill-list";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { wordsOf } from "@/lib/auth/words-of";
import { listPeople } from "@/lib/coverage/list-people";
import { getPolicy } from "@/lib/coverage/set-policy";
import { listSharing } from "@/lib/coverage/set-sharing";
import { addSkill, endSkill, savePerson, setQuiet, shareTeam } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslations("people"))("title") };
}

export default async function PeoplePage() {
  const { ctx, agent } = await requireAgent(["lead", "admin"]);
  const [{ people, skills }, sharing, policy, words, t] = await Promise.all([
    listPeople(ctx),
    listSharing(ctx),
    getPolicy(ctx),
    wordsOf(["admin", "people"]),
    getTranslations("people"),
  ]);
  const mayEdit = agent.role === "admin";
  return (
    <PageWords words={words}>
      <AdminPage title={t("title")} lead={t("lead")}>
        <CoverageTabs at="people" />
        <PeopleTable
          people={people}
          skills={skills.flatMap(({ id, name }) => (id ? [name] : []))}
          zones={mayEdit ? Intl.supportedValuesOf("timeZone") : []}
          save={savePerson}
          mayEdit={mayEdit}
        />
        <AdminPart id="skills" title={t("skillPart.title")} lead={t("skillPart.lead")}>
          <SkillList skills={skills} add={addSkill} end={endSkill} mayEdit={mayEdit} />
        </AdminPart>
        <AdminPart id="sharing" title={t("sharing.title")} lead={t("sharing.lead")}>
          <SharingPart
            teams={sharing}
            quietMinutes={policy.quietMinutes}
            share={shareTeam}
            setQuiet={setQuiet}
            mayEdit={mayEdit}
          />
        </AdminPart>
      </AdminPage>
    </PageWords>
  );
}
