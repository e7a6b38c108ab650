import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { AdminPage, AdminPart } from "@/components/admin/admin-page";
import { PageWords } from "@/components/desk/page-words";
import { PhoneTabs } from "@/components/desk/phone-tabs";
import { IncidentTabs } from "@/components/incidents/incident-tabs";
import { ClosePanel } from "@/components/incidents/overview/close-panel";
import { EditDialog } from "@/components/incidents/overview/edit-dialog";
import { IncidentFacts } from "@/components/incidents/overview/incident-facts";
import { PartList } from "@/components/incidents/overview/part-list";
import { PeopleCounts } from "@/components/incidents/overview/people-counts";
import { RuleForm } from "@/components/incidents/overview/rule-form";
import { RuleList } from "@/components/incidents/overview/rule-list";
import { Timeline } from "@/components/incidents/overview/timeline";
import { PlannedMeanwhile } from "@/components/publishing/planned-meanwhile";
import { PlannedPostsOf } from "@/components/publishing/planned-posts-of";
import { listAccounts } from "@/lib/accounts/list-accounts";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { wordsOf } from "@/lib/auth/words-of";
import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { getIncidentView } from "@/lib/incidents/list-incidents";
import { listTimeline } from "@/lib/incidents/list-timeline";
import { listJoinRules } from "@/lib/incidents/parts/list-join-rules";
import { listParts } from "@/lib/incidents/parts/list-parts";
import { getSpike } from "@/lib/incidents/spikes/get-spike";
import { listQueries } from "@/lib/listening/list-queries";
import { listMacros } from "@/lib/macros/list-macros";
import { macroQuery } from "@/lib/macros/schemas";
import { listPosts } from "@/lib/publishing/list-posts";
import { DESK_WORDS } from "../../desk-words";
import { changeIncidentNow } from "../actions";
import {
  addJoinRuleNow,
  closeIncidentNow,
  reopenIncidentNow,
  retireJoinRuleNow,
  setRestAsideNow,
} from "./actions";

const acts = {
  change: changeIncidentNow,
  close: closeIncidentNow,
  reopen: reopenIncidentNow,
  setRestAside: setRestAsideNow,
  addRule: addJoinRuleNow,
  retireRule: retireJoinRuleNow,
};
const PARTS = 30;
const WORDS = 3;
const ENTRIES = 50;

export async function generateMetadata() {
  return { title: (await getTranslations("incident-overview"))("title") };
}

type Props = { params: Promise<{ id: string }> };

export default async function IncidentPage({ params }: Props) {
  const { ctx, agent } = await requireAgent();
  const { id } = await params;
  if (!z.uuid().safeParse(id).success) notFound();
  const incident = await getIncidentView(ctx, id).catch(missing);
  const isLead = agent.role !== "agent";
  const isOpen = incident.state === "open";
  const [rules, parts, timeline, accounts, choices, posts, words, t] = await Promise.all([
    listJoinRules(ctx, id),
    listParts(ctx, id, { limit: PARTS }),
    listTimeline(ctx, id, { limit: ENTRIES }),
    listAccounts(ctx),
    isLead ? choicesOf(ctx, incident.spikeIds) : { macros: [], queries: [], spikeWords: [] },
    listPosts(ctx, { incidentId: id }),
    wordsOf([...DESK_WORDS, "admin", "incident", "incident-overview", "publishing"]),
    getTranslations("incident-overview"),
  ]);
  return (
    <PageWords words={words}>
      <AdminPage
        title={<span dir="auto">{incident.title}</span>}
        lead={t("lead")}
        actions={
          isLead ? (
            <EditDialog
              key={incident.changeNumber}
              incident={incident}
              macros={choices.macros}
              change={acts.change}
            />
          ) : null
        }
      >
        <IncidentTabs id={id} here="overview" />
        <ClosePanel incident={incident} acts={isLead ? acts : null} />
        <AdminPart id="people" title={t("people.title")}>
          <PeopleCounts id={id} counts={incident.counts} />
        </AdminPart>
        <AdminPart id="facts" title={t("facts.title")}>
          <IncidentFacts incident={incident} accounts={accounts} />
        </AdminPart>
        <AdminPart id="rules" title={t("rules.title")} lead={t("rules.lead")}>
          <RuleList incidentId={id} rules={rules} retireRule={isLead && isOpen ? acts.retireRule : null} />
          {isLead && isOpen ? (
            <div className="mt-3">
              <RuleForm
                incident={incident}
                queries={choices.queries}
                words={rules.length === 0 ? choices.spikeWords : []}
                addRule={acts.addRule}
              />
            </div>
          ) : null}
        </AdminPart>
        <AdminPart id="parts" title={t("parts.title", { count: parts.total })}>
          <PartList incidentId={id} title={incident.title} first={parts} isOpen={isOpen} />
        </AdminPart>
        <AdminPart id="posts" title={t("posts.title")}>
          {isOpen ? <PlannedMeanwhile accountIds={incident.accountIds} /> : null}
          <PlannedPostsOf
            incident={{ id, title: incident.title }}
            posts={posts.data}
            mayWrite={accounts.some(({ rights }) => rights.mayPublish)}
          />
        </AdminPart>
        <AdminPart id="timeline" title={t("timeline.title")}>
          <Timeline incidentId={id} first={timeline} />
        </AdminPart>
      </AdminPage>
      <PhoneTabs />
    </PageWords>
  );
}

async function choicesOf(ctx: Ctx, spikeIds: readonly string[]) {
  const [spikeId] = spikeIds;
  const [macros, queries, spike] = await Promise.all([
    listMacros(ctx, macroQuery.parse({})),
    listQueries(ctx),
    spikeId ? getSpike(ctx, spikeId) : null,
  ]);
  return {
    macros: macros.map(({ id, name }) => ({ id, name })),
    queries: queries.map(({ id, name }) => ({ id, name })),
    spikeWords: (spike?.words ?? []).slice(0, WORDS).map(({ word }) => word),
  };
}

function missing(error: unknown): never {
  if (error instanceof NotFound) notFound();
  throw error;
}
