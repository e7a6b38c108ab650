import { PackageCheck } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { QuarantineList } from "@/components/privacy/quarantine-list";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { listQuarantine } from "@/lib/intake/list-quarantine";
import { listQuarantineSchema } from "@/lib/intake/schemas";
import { release, retry } from "./actions";

export async function generateMetadata() {
  return { title: (await getTranslations("admin-quarantine"))("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function QuarantinePage({ searchParams }: Props) {
  const { ctx } = await requireAgent(["admin"]);
  const { cursor } = await searchParams;
  const wish = listQuarantineSchema.safeParse({ cursor });
  const page = await listQuarantine(ctx, wish.success ? wish.data : listQuarantineSchema.parse({}));
  const t = await getTranslations("admin-quarantine");
  return (
    <AdminPage title={t("title")} lead={t("lead")}>
      {page.data.length === 0 ? (
        <EmptyState icon={<PackageCheck />} title={t("empty")} className="rounded-card border">
          {t("emptyText")}
        </EmptyState>
      ) : (
        <QuarantineList items={page.data} retry={retry} release={release} />
      )}
      {page.nextCursor ? (
        <nav aria-label={t("pages")}>
          <a href={`/quarantine?cursor=${page.nextCursor}`} className={buttonClass("plain")}>
            {t("older")}
          </a>
        </nav>
      ) : null}
    </AdminPage>
  );
}
