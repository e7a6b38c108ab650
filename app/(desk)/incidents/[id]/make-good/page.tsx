import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { AdminPage, AdminPart } from "@/components/admin/admin-page";
import { AddMakeGood } from "@/components/claims/make-good/add-make-good";
import { LateForm } from "@/components/claims/make-good/late-form";
import { MakeGoodCard } from "@/components/claims/make-good/make-good-card";
import { PageWords } from "@/components/desk/page-words";
import { PhoneTabs } from "@/components/desk/phone-tabs";
import { IncidentTabs } from "@/components/incidents/incident-tabs";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { wordsOf } from "@/lib/auth/words-of";
import { NotFound } from "@/lib/base/errors";
import { listOfferKinds } from "@/lib/goodwill/list-offer-kinds";
import { listMakeGoods } from "@/lib/goodwill/make-good/list-make-goods";
import { getIncident } from "@/lib/incidents/list-incidents";
import { DESK_WORDS } from "../../../desk-words";

export async function generateMetadata() {
  return { title: (await getTranslations("make-good"))("title") };
}

type Props = { params: Promise<{ id: string }> };

export default async function MakeGoodPage({ params }: Props) {
  const { ctx } = await requireAgent(["lead", "admin"]);
  const { id } = await params;
  if (!z.uuid().safeParse(id).success) notFound();
  const [incident, makeGoods, all, words, t] = await Promise.all([
    getIncident(ctx, id).catch(missing),
    listMakeGoods(ctx, id),
    listOfferKinds(ctx),
    wordsOf([...DESK_WORDS, "admin", "incident", "make-good"]),
    getTranslations("make-good"),
  ]);
  const kinds = all
    .filter(({ isActive }) => isActive)
    .map(({ id: kindId, name, kind, unit, currency }) => ({ id: kindId, name, kind, unit, currency }));
  const isOpen = incident.state === "open";
  return (
    <PageWords words={words}>
      <AdminPage title={<span dir="auto">{incident.title}</span>} lead={t("lead")}>
        <IncidentTabs id={id} here="makeGood" />
        {kinds.length === 0 ? (
          <EmptyState
            title={t("noKinds.title")}
            actions={
              <a href="/goodwill" className={buttonClass("solid")}>
                {t("noKinds.open")}
              </a>
            }
          >
            {t("noKinds.text")}
          </EmptyState>
        ) : isOpen ? (
          <AddMakeGood incidentId={id} kinds={kinds} isFirst={makeGoods.length === 0} />
        ) : (
          <p className="text-body text-ink-2">{t("closed")}</p>
        )}
        {makeGoods.map((makeGood) => (
          <MakeGoodCard key={makeGood.id} makeGood={makeGood} kinds={kinds} isOpen={isOpen} />
        ))}
        {makeGoods.some(({ condition }) => condition === "late") && isOpen ? (
          <AdminPart id="late" title={t("late.title")} lead={t("late.lead")}>
            <LateForm incidentId={id} />
          </AdminPart>
        ) : null}
      </AdminPage>
      <PhoneTabs />
    </PageWords>
  );
}

function missing(error: unknown): never {
  if (error instanceof NotFound) notFound();
  throw error;
}
