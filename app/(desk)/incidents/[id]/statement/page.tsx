import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { AdminPage, AdminPart } from "@/components/admin/admin-page";
import { PageWords } from "@/components/desk/page-words";
import { PhoneTabs } from "@/components/desk/phone-tabs";
import { IncidentTabs } from "@/components/incidents/incident-tabs";
import { PhrasesPart } from "@/components/incidents/statement/phrases-part";
import { StatementLanguages } from "@/components/incidents/statement/statement-languages";
import { StatementVersions } from "@/components/incidents/statement/statement-versions";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { wordsOf } from "@/lib/auth/words-of";
import { NotFound } from "@/lib/base/errors";
import { getIncident } from "@/lib/incidents/list-incidents";
import { listStatements } from "@/lib/incidents/statements/list-statements";
import { DESK_WORDS } from "../../../desk-words";
import {
  approveStatementNow,
  askStatementNow,
  setPhrasesNow,
  withdrawStatementNow,
  writeStatementNow,
} from "./actions";

const acts = {
  write: writeStatementNow,
  ask: askStatementNow,
  approve: approveStatementNow,
  withdraw: withdrawStatementNow,
  setPhrases: setPhrasesNow,
};

export async function generateMetadata() {
  return { title: (await getTranslations("statement"))("title") };
}

type Props = { params: Promise<{ id: string }> };

export default async function StatementPage({ params }: Props) {
  const { ctx } = await requireAgent();
  const { id } = await params;
  if (!z.uuid().safeParse(id).success) notFound();
  const [incident, statements, words, t] = await Promise.all([
    getIncident(ctx, id).catch(missing),
    listStatements(ctx, id).catch(missing),
    wordsOf([...DESK_WORDS, "admin", "incident"]),
    getTranslations("statement"),
  ]);
  return (
    <PageWords words={words}>
      <AdminPage title={<span dir="auto">{incident.title}</span>} lead={t("lead")}>
        <IncidentTabs id={id} here="statement" />
        {incident.state === "closed" ? <p className="text-body text-ink-2">{t("closed")}</p> : null}
        <StatementLanguages incidentId={id} statements={statements} acts={acts} />
        <AdminPart id="phrases" title={t("phrases.title")} lead={t("phrases.lead")}>
          <PhrasesPart incidentId={id} statements={statements} acts={acts} />
        </AdminPart>
        <AdminPart id="versions" title={t("versions.title")}>
          <StatementVersions versions={statements.data} />
        </AdminPart>
      </AdminPage>
      <PhoneTabs />
    </PageWords>
  );
}

function missing(error: unknown): never {
  if (error instanceof NotFound) notFound();
  throw error;
}
