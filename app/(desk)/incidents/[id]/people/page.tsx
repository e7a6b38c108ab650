import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { PageWords } from "@/components/desk/page-words";
import { PhoneTabs } from "@/components/desk/phone-tabs";
import { IncidentTabs } from "@/components/incidents/incident-tabs";
import { PeopleCounts } from "@/components/incidents/overview/people-counts";
import { PeopleScreen } from "@/components/incidents/people/people-screen";
import { listAccounts } from "@/lib/accounts/list-accounts";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { orNotFound } from "@/lib/auth/or-not-found";
import type { Ctx } from "@/lib/context/ctx";
import { countAffected } from "@/lib/incidents/affected/count-affected";
import { listAffected } from "@/lib/incidents/affected/list-affected";
import { listAffectedJobs } from "@/lib/incidents/affected/list-affected-jobs";
import { affectedStandSchema, listAffectedSchema } from "@/lib/incidents/affected-schemas";
import { listAnswers } from "@/lib/incidents/bulk-answers/list-answers";
import { getIncident } from "@/lib/incidents/list-incidents";
import { listMacros } from "@/lib/macros/list-macros";
import { macroQuery } from "@/lib/macros/schemas";
import { peopleWords } from "./people-words";

export async function generateMetadata() {
  return { title: (await getTranslations("incident-people"))("title") };
}

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ stand?: string | string[] }> };

export default async function PeoplePage({ params, searchParams }: Props) {
  const { ctx, agent } = await requireAgent();
  const { id } = await params;
  const asked = affectedStandSchema.safeParse((await searchParams).stand);
  const stand = asked.success ? asked.data : ("all" as const);
  const isLead = agent.role !== "agent";
  const [incident, counts, seen, words, t] = await orNotFound([id], () =>
    Promise.all([
      getIncident(ctx, id),
      countAffected(ctx, id),
      isLead ? leadsView(ctx, id, stand) : null,
      peopleWords(),
      getTranslations("incident-people"),
    ]),
  );
  return (
    <PageWords words={words}>
      <AdminPage title={<span dir="auto">{incident.title}</span>} lead={t("lead")}>
        <IncidentTabs id={id} here="people" />
        {seen ? (
          <PeopleScreen
            key={stand}
            incidentId={id}
            isOpen={incident.state === "open"}
            first={{ page: seen.page, counts, stand }}
            jobs={seen.jobs}
            answers={seen.answers}
            accounts={seen.accounts}
            macros={seen.macros}
          />
        ) : (
          <>
            <p className="max-w-[72ch] text-body text-ink-2">{t("leadsOnly")}</p>
            <PeopleCounts id={id} counts={counts} />
          </>
        )}
      </AdminPage>
      <PhoneTabs />
    </PageWords>
  );
}

async function leadsView(ctx: Ctx, id: string, stand: string) {
  const [page, jobs, answers, accounts, macros] = await Promise.all([
    listAffected(ctx, id, listAffectedSchema.parse(stand === "all" ? {} : { stand })),
    listAffectedJobs(ctx, id),
    listAnswers(ctx, id),
    listAccounts(ctx),
    listMacros(ctx, macroQuery.parse({})),
  ]);
  return {
    page,
    jobs,
    answers,
    accounts: accounts.map(({ id, handle }) => ({ id, name: handle })),
    macros: macros.map(({ id, name }) => ({ id, name })),
  };
}
