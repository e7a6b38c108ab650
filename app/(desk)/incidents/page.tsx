import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { AdminPage, AdminPart } from "@/components/admin/admin-page";
import { PageWords } from "@/components/desk/page-words";
import { PhoneTabs } from "@/components/desk/phone-tabs";
import { FreshSpikes } from "@/components/incidents/fresh-spikes";
import { IncidentList } from "@/components/incidents/incident-list";
import { OpenIncident } from "@/components/incidents/open-incident";
import { SpikeCard } from "@/components/incidents/spike-card";
import { SpikeTable } from "@/components/incidents/spike-table";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { wordsOf } from "@/lib/auth/words-of";
import { countAffected } from "@/lib/incidents/affected/count-affected";
import { listIncidents } from "@/lib/incidents/list-incidents";
import { getSpike } from "@/lib/incidents/spikes/get-spike";
import { listSpikes } from "@/lib/incidents/spikes/list-spikes";
import { listQueries } from "@/lib/listening/list-queries";
import { DESK_WORDS } from "../desk-words";
import { openIncidentNow, putSpikeAside, seeSpikeNow } from "./actions";

const searchSchema = z.object({
  spike: z.uuid().optional().catch(undefined),
  /** A listening query of which one is to be opened. */
  query: z.uuid().optional().catch(undefined),
});
const acts = {
  see: seeSpikeNow,
  dismiss: putSpikeAside,
  open: openIncidentNow,
};
const SHOWN = 30;
/** Open ones are never cut in silence: nobody has a hundred at once. */
const MOST_OPEN = 100;
/** Shown whole, with their posts. */
const MOST_WHOLE = 5;

export async function generateMetadata() {
  return { title: (await getTranslations("incidents"))("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function IncidentsPage({ searchParams }: Props) {
  const { ctx, agent } = await requireAgent();
  const asked = searchSchema.parse(await searchParams);
  const [spikes, opened, over, query, words, t] = await Promise.all([
    listSpikes(ctx, { state: "all", limit: SHOWN }),
    listIncidents(ctx, { state: "open", limit: MOST_OPEN }),
    listIncidents(ctx, { state: "closed", limit: SHOWN }),
    asked.query && agent.role !== "agent" ? listQueries(ctx, { id: asked.query }) : [],
    wordsOf([...DESK_WORDS, "admin", "incidents", "incident-overview"]),
    getTranslations("incidents"),
  ]);
  const isWhole = ({ id, state }: { id: string; state: string }) => state === "open" || id === asked.spike;
  const whole = spikes.filter(isWhole).slice(0, MOST_WHOLE);
  const views = await Promise.all(whole.map(({ id }) => getSpike(ctx, id)));
  const shown = agent.role === "agent" ? null : acts;
  const open = await Promise.all(
    opened.map(async (incident) => ({ ...incident, counts: await countAffected(ctx, incident.id) })),
  );
  // Whoever waits comes first, then where most people are: a small one opened later must not push the storm away.
  open.sort((a, b) => b.counts.waiting - a.counts.waiting || b.counts.people - a.counts.people);
  const closed = over.map((incident) => ({ ...incident, counts: null }));
  const [found] = query;
  const spikePart = (
    <AdminPart id="spikes" title={t("spikes.title")}>
      {views.length === 0 ? (
        <p className="max-w-[72ch] text-body text-ink-2">{t("spikes.none")}</p>
      ) : (
        views.map((spike) => <SpikeCard key={spike.id} spike={spike} acts={shown} />)
      )}
    </AdminPart>
  );
  const incidentPart = (
    <AdminPart id="incidents" title={t("incidents.title")}>
      {open.length === 0 ? (
        <p className="max-w-[72ch] text-body text-ink-2">{t("incidents.none")}</p>
      ) : (
        <IncidentList incidents={open} label={t("incidents.title")} />
      )}
    </AdminPart>
  );
  return (
    <PageWords words={words}>
      <AdminPage
        title={t("title")}
        lead={t("lead")}
        actions={
          shown ? (
            <OpenIncident found={found ? { id: found.id, name: found.name } : null} act={shown.open} />
          ) : null
        }
      >
        {views.length > 0 ? spikePart : null}
        {incidentPart}
        {views.length > 0 ? null : spikePart}
        <AdminPart id="earlier" title={t("spikes.earlier")}>
          <SpikeTable spikes={spikes.filter(({ id }) => !whole.some((each) => each.id === id))} />
        </AdminPart>
        {closed.length > 0 ? (
          <AdminPart id="closed" title={t("incidents.closed")}>
            <IncidentList incidents={closed} label={t("incidents.closed")} />
          </AdminPart>
        ) : null}
      </AdminPage>
      <FreshSpikes goesOn={views.some(({ endedAt }) => endedAt === null)} />
      <PhoneTabs />
    </PageWords>
  );
}
