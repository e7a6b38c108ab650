import { getTranslations } from "next-intl/server";
import { AdminPage, AdminPart } from "@/components/admin/admin-page";
import { askedBy } from "@/components/coverage/cover/ask-address";
import { coverAsked, daysOn } from "@/components/coverage/cover/cover-asked";
import { CoverScreen } from "@/components/coverage/cover/cover-screen";
import { GraceForm } from "@/components/coverage/cover/grace-form";
import { MissingNow } from "@/components/coverage/cover/missing-now";
import { packCells } from "@/components/coverage/cover/packed-cells";
import { RangeBar } from "@/components/coverage/cover/range-bar";
import { CoverageTabs } from "@/components/coverage/coverage-tabs";
import { OpenShiftList } from "@/components/coverage/sick/open-shift-list";
import { SoonList } from "@/components/coverage/sick/soon-list";
import { PageWords } from "@/components/desk/page-words";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { wordsOf } from "@/lib/auth/words-of";
import { listHoles } from "@/lib/coverage/holes/list-holes";
import { reportStanding } from "@/lib/coverage/holes/report-standing";
import { listOpenShifts } from "@/lib/coverage/offers/list-open-shifts";
import { listSoon } from "@/lib/coverage/offers/list-soon";
import { reportCoverage } from "@/lib/coverage/report-coverage";
import { getPolicy } from "@/lib/coverage/set-policy";
import {
  askPeople,
  enterAbsence,
  setGrace,
  stopAsking,
  withdrawAbsence,
} from "../../../(desk)/cover-actions";

export async function generateMetadata() {
  return { title: (await getTranslations("cover.page"))("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CoverPage({ searchParams }: Props) {
  const { ctx, agent } = await requireAgent(["lead", "admin"]);
  const nowMs = ctx.now().getTime();
  const address = await searchParams;
  const asked = coverAsked(address, nowMs, agent.zone);
  const { from, days, zone } = asked;
  const [cover, holes, standing, policy, soon, open, t, s, words] = await Promise.all([
    reportCoverage(ctx, { from, to: daysOn(from, days), zone, stepMinutes: 15 }),
    listHoles(ctx, { state: "open", limit: 200 }),
    reportStanding(ctx),
    getPolicy(ctx),
    listSoon(ctx, {}),
    listOpenShifts(ctx),
    getTranslations("cover.page"),
    getTranslations("sick"),
    wordsOf(["admin", "cover", "sick"]),
  ]);
  const planned = holes.flatMap(({ code, ...hole }) => (code === "not-here" ? [] : [{ ...hole, code }]));
  const acts = { enter: enterAbsence, withdraw: withdrawAbsence, ask: askPeople };
  return (
    <PageWords words={words}>
      <AdminPage title={t("title")} lead={t("lead")}>
        <CoverageTabs at="cover" />
        <RangeBar asked={asked} before={daysOn(from, -days)} after={daysOn(from, days)} />
        <CoverScreen
          packed={packCells(cover)}
          gaps={cover.gaps}
          holes={planned}
          zone={zone}
          nowMs={nowMs}
          first={askedBy(address)}
          ask={askPeople}
        />
        <AdminPart id="now" title={t("now")}>
          <MissingNow standing={standing} graceMinutes={policy.graceMinutes} />
          {agent.role === "admin" ? <GraceForm policy={policy} set={setGrace} /> : null}
        </AdminPart>
        <AdminPart id="soon" title={s("soon.title")} lead={s("soon.lead")}>
          <SoonList shifts={soon} acts={acts} />
        </AdminPart>
        <AdminPart id="asked" title={s("asked.title")}>
          <OpenShiftList shifts={open} stop={stopAsking} />
        </AdminPart>
      </AdminPage>
    </PageWords>
  );
}
