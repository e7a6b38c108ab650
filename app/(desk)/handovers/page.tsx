import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { AdminPage } from "@/components/admin/admin-page";
import { CoverageTabs } from "@/components/coverage/coverage-tabs";
import { PageWords } from "@/components/desk/page-words";
import { PhoneTabs } from "@/components/desk/phone-tabs";
import { DeputyDialog } from "@/components/handovers/deputy-dialog";
import { HandoverFinder } from "@/components/handovers/handover-finder";
import { HandoverList } from "@/components/handovers/handover-list";
import { RulesDialog } from "@/components/handovers/rules-dialog";
import { WriteDialog } from "@/components/handovers/write-dialog";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { wordsOf } from "@/lib/auth/words-of";
import { listHandovers } from "@/lib/conversations/handovers/list-handovers";
import { getDeputy } from "@/lib/coverage/set-deputy";
import { getHandoverPolicy } from "@/lib/coverage/set-handover-policy";
import { DESK_WORDS } from "../desk-words";
import { nameDeputy, setHandoverRules, writeHandover } from "./actions";

const searchSchema = z.object({
  q: z.string().trim().max(200).catch(""),
  agent: z.uuid().optional().catch(undefined),
  on: z.iso.date().optional().catch(undefined),
  state: z.enum(["all", "open", "past"]).catch("all"),
  cursor: z.uuid().optional().catch(undefined),
});

const SHOWN = 30;

export async function generateMetadata() {
  return { title: (await getTranslations("handovers"))("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function HandoversPage({ searchParams }: Props) {
  const { ctx, agent } = await requireAgent();
  const asked = searchSchema.parse(await searchParams);
  const found = { ...asked, zone: agent.zone, limit: SHOWN };
  const [mine, all, policy, { deputy }, words, t] = await Promise.all([
    listHandovers(ctx, { state: "mine", limit: SHOWN }),
    listHandovers(ctx, found),
    getHandoverPolicy(ctx),
    getDeputy(ctx, agent.agentId),
    wordsOf([...DESK_WORDS, "admin", "coverage", "handovers"]),
    getTranslations("handovers"),
  ]);
  const next = all.nextCursor ? { ...asked, cursor: all.nextCursor } : null;
  return (
    <PageWords words={words}>
      <AdminPage
        title={t("title")}
        lead={t("lead", { minutes: policy.leadMinutes })}
        actions={
          <>
            {agent.role === "admin" ? <RulesDialog policy={policy} act={setHandoverRules} /> : null}
            <DeputyDialog deputy={deputy} offHours={policy.offHours} act={nameDeputy} />
            <WriteDialog act={writeHandover} />
          </>
        }
      >
        {agent.role === "agent" ? null : <CoverageTabs at="handovers" />}
        {mine.data.length > 0 ? <HandoverList id="mine" title={t("mine.title")} sheets={mine.data} /> : null}
        <HandoverFinder asked={asked} />
        <HandoverList id="all" title={t("list.title")} sheets={all.data} asked={asked} next={next} />
      </AdminPage>
      <PhoneTabs />
    </PageWords>
  );
}
