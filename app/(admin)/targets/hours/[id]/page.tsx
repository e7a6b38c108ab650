import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { HoursForm } from "@/components/targets/hours-form";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { listCountries } from "@/lib/coverage/country-holidays";
import { listHours } from "@/lib/response-times/list-hours";
import { addHours, changeHours } from "../../actions";

export async function generateMetadata() {
  return { title: (await getTranslations("admin-targets"))("form.title") };
}

export default async function HoursPage({ params }: { params: Promise<{ id: string }> }) {
  const { ctx, agent } = await requireAgent(["admin"]);
  const { id } = await params;
  const hours = id === "new" ? null : (await listHours(ctx)).find((each) => each.id === id);
  if (hours === undefined) notFound();
  const t = await getTranslations("admin-targets");
  return (
    <AdminPage
      title={hours ? t("form.titleOf", { name: hours.name }) : t("form.title")}
      lead={t("form.lead")}
    >
      <HoursForm
        hours={hours}
        zone={agent.zone}
        zones={Intl.supportedValuesOf("timeZone")}
        countries={await listCountries()}
        acts={{ add: addHours, change: changeHours }}
      />
    </AdminPage>
  );
}
