import { getTranslations } from "next-intl/server";
import { AdminPage, AdminPart } from "@/components/admin/admin-page";
import { PageWords } from "@/components/desk/page-words";
import { AliasForm } from "@/components/initials/alias-form";
import { ConsentSwitch } from "@/components/initials/consent-switch";
import { PersonHistory } from "@/components/initials/person-history";
import { getMe } from "@/lib/agents/get-me";
import { getInitialsHistory } from "@/lib/agents/initials/get-initials-history";
import { publicName } from "@/lib/agents/rules/initials-at";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { wordsOf } from "@/lib/auth/words-of";
import { nameMyself, showMyself } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslations("initials"))("mine.title") };
}

/** What stands under one's own answers, and what strangers may know of who wrote them. */
export default async function MySignaturePage() {
  const { ctx } = await requireAgent();
  const me = await getMe(ctx);
  const [history, t, words] = await Promise.all([
    getInitialsHistory(ctx, me.id),
    getTranslations("initials"),
    wordsOf(["admin", "channels", "initials"]),
  ]);
  const { displayName, alias } = me;
  const shown = {
    name: publicName(displayName, alias),
    team: me.teams[0]?.name ?? null,
    sinceAt: history.since,
  };
  return (
    <PageWords words={words}>
      <AdminPage title={t("mine.title")} lead={t("mine.lead")}>
        <AdminPart id="initials" title={t("mine.initials")} lead={t("mine.ask")}>
          <PersonHistory agent={me} history={history} acts={null} />
        </AdminPart>
        <AdminPart id="alias" title={t("alias.title")} lead={t("alias.lead")}>
          <AliasForm key={alias} agent={me} change={nameMyself} />
        </AdminPart>
        <AdminPart id="consent" title={t("consent.title")} lead={t("consent.lead")}>
          <ConsentSwitch agent={me} shown={shown} change={showMyself} />
        </AdminPart>
      </AdminPage>
    </PageWords>
  );
}
