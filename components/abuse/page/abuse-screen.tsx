"use client";

import { useTranslations } from "next-intl";
import { AdminPage, AdminPart } from "@/components/admin/admin-page";
import { PageTabs } from "@/components/admin/page-tabs";
import { Problem } from "@/components/admin/problem";
import { useDeed } from "@/components/admin/use-deed";
import type { AbuseView, HostileReport, WordReport } from "@/lib/conversations/abuse/abuse-schemas";
import type { AbuseActs } from "./abuse-acts";
import { ContactField } from "./contact-field";
import { HostilePart } from "./hostile-part";
import { KeptLists } from "./kept-lists";
import { ReportList } from "./report-list";

type Props = {
  view: AbuseView;
  hostile: HostileReport;
  days: number;
  reports: readonly WordReport[];
  isReader: boolean;
  mayName: boolean;
  people: readonly { id: string; displayName: string }[];
  acts: AbuseActs;
};

/** Spam, abuse, and what is done for whoever reads it. */
export function AbuseScreen({ view, hostile, days, reports, isReader, mayName, people, acts }: Props) {
  const t = useTranslations("abuse-page");
  const deed = useDeed();
  return (
    <AdminPage title={t("title")} lead={t("lead")}>
      <PageTabs
        label={t("tabs")}
        pages={[
          { href: "/red-flags", text: t("tab.rules"), isHere: false },
          { href: "/red-flags/protocols", text: t("tab.protocols"), isHere: false },
          { href: "/red-flags/abuse", text: t("tab.abuse"), isHere: true },
        ]}
      />
      <Problem text={deed.problem} />
      <AdminPart id="reports" title={t("reports.title")} lead={t("reports.lead")}>
        <div className="flex flex-col gap-4">
          <ContactField contact={view.contact} people={people} mayName={mayName} deed={deed} acts={acts} />
          {isReader ? <ReportList reports={reports} deed={deed} acts={acts} /> : null}
        </div>
      </AdminPart>
      <KeptLists view={view} deed={deed} acts={acts} />
      <HostilePart report={hostile} days={days} />
    </AdminPage>
  );
}
