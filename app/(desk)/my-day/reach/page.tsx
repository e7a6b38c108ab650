import { BellRing } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { AdminPage, AdminPart } from "@/components/admin/admin-page";
import { PageWords } from "@/components/desk/page-words";
import { PhoneTabs } from "@/components/desk/phone-tabs";
import { MyDayTabs } from "@/components/my-day/my-day-tabs";
import { TestButton } from "@/components/on-call/page-buttons";
import { PageLog } from "@/components/on-call/page-log";
import { AddWay } from "@/components/on-call/reach/add-way";
import { BrowserNotices } from "@/components/on-call/reach/browser-notices";
import { RouteRow } from "@/components/on-call/reach/route-row";
import { EmptyState } from "@/components/ui/empty-state";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { wordsOf } from "@/lib/auth/words-of";
import { listRoutes } from "@/lib/coverage/on-call/keep-routes";
import { listPages } from "@/lib/coverage/on-call/list-pages";
import { DESK_WORDS } from "../../desk-words";
import { addWay, proveWay, removeWay, sendCodeAgain, takeMine, testMyWays } from "./actions";

const SHOWN = 10;

export async function generateMetadata() {
  return { title: (await getTranslations("on-call"))("own.title") };
}

export default async function ReachPage() {
  const { ctx } = await requireAgent();
  const [routes, pages, t, words] = await Promise.all([
    listRoutes(ctx),
    listPages(ctx, { mine: true, open: false, limit: SHOWN }),
    getTranslations("on-call"),
    wordsOf([...DESK_WORDS, "admin", "my-day", "on-call"]),
  ]);
  const acts = { add: addWay, remove: removeWay, prove: proveWay, again: sendCodeAgain };
  return (
    <PageWords words={words}>
      <AdminPage
        title={t("own.title")}
        lead={t("own.lead")}
        actions={
          <>
            <MyDayTabs here="reach" />
            {routes.length > 0 ? <TestButton test={testMyWays} /> : null}
          </>
        }
      >
        {routes.length === 0 ? (
          <EmptyState icon={<BellRing />} title={t("own.none")}>
            {t("own.noneText")}
          </EmptyState>
        ) : (
          <ul aria-label={t("own.title")}>
            {routes.map((route) => (
              <RouteRow key={route.id} route={route} acts={acts} />
            ))}
          </ul>
        )}
        <AddWay has={routes.map(({ kind }) => kind)} add={addWay} />
        {routes.some(({ kind }) => kind === "push") ? <BrowserNotices /> : null}
        <AdminPart id="log" title={t("log.title")} lead={t("log.lead")}>
          <PageLog pages={pages} take={takeMine} />
        </AdminPart>
      </AdminPage>
      <PhoneTabs />
    </PageWords>
  );
}
