import { ArrowLeft } from "lucide-react";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { AdminPage, AdminPart } from "@/components/admin/admin-page";
import { PageWords } from "@/components/desk/page-words";
import { AliasForm } from "@/components/initials/alias-form";
import { OthersConsent } from "@/components/initials/consent-switch";
import { PersonHistory } from "@/components/initials/person-history";
import { buttonClass } from "@/components/ui/button-class";
import { getAgent } from "@/lib/agents/get-agent";
import { getInitialsHistory } from "@/lib/agents/initials/get-initials-history";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { wordsOf } from "@/lib/auth/words-of";
import { NotFound } from "@/lib/base/errors";
import { dropPlanned, endSignature, nameInPublic, takeOffWho } from "../actions";

export async function generateMetadata() {
  return { title: (await getTranslations("initials"))("title") };
}

export default async function PersonInitialsPage({ params }: { params: Promise<{ id: string }> }) {
  const { ctx, agent: reader } = await requireAgent(["lead", "admin"]);
  const { id } = await params;
  if (!z.uuid().safeParse(id).success) notFound();
  const agent = await getAgent(ctx, id).catch((error: unknown) => {
    if (error instanceof NotFound) notFound();
    throw error;
  });
  const [history, t, words] = await Promise.all([
    getInitialsHistory(ctx, id),
    getTranslations("initials"),
    wordsOf(["admin", "channels", "initials"]),
  ]);
  const isAdmin = reader.role === "admin";
  const { displayName: name, alias } = agent;
  return (
    <PageWords words={words}>
      <AdminPage
        title={alias ? `${name} · ${t("row.alias", { alias })}` : name}
        lead={t("person.lead", { name })}
        actions={
          <a href="/initials" className={buttonClass("ghost", 28)}>
            <ArrowLeft aria-hidden="true" />
            {t("person.back")}
          </a>
        }
      >
        <AdminPart id="history" title={t("person.history")}>
          <PersonHistory
            agent={agent}
            history={history}
            acts={isAdmin ? { end: endSignature, drop: dropPlanned } : null}
          />
        </AdminPart>
        {isAdmin ? (
          <AdminPart id="alias" title={t("alias.title")} lead={t("alias.lead")}>
            <AliasForm key={alias} agent={agent} change={nameInPublic} />
          </AdminPart>
        ) : null}
        <AdminPart id="consent" title={t("consent.title")}>
          <OthersConsent agent={agent} withdraw={isAdmin ? takeOffWho : null} />
        </AdminPart>
      </AdminPage>
    </PageWords>
  );
}
