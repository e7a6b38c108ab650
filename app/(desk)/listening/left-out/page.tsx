import { Filter } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { AdminPage } from "@/components/admin/admin-page";
import { PageWords } from "@/components/desk/page-words";
import { PhoneTabs } from "@/components/desk/phone-tabs";
import { LeftOutFinder } from "@/components/listening/left-out-finder";
import { LeftOutList } from "@/components/listening/left-out-list";
import { ListeningTabs } from "@/components/listening/listening-tabs";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { wordsOf } from "@/lib/auth/words-of";
import { listLeftOut } from "@/lib/listening/list-left-out";
import { LEFT_OUT_RULES, listLeftOutSchema } from "@/lib/listening/post-schemas";
import { DESK_WORDS } from "../../desk-words";
import { bring } from "../actions";

const searchSchema = z.object({
  q: z.string().trim().max(200).catch(""),
  rule: z.enum(LEFT_OUT_RULES).optional().catch(undefined),
  cursor: z
    .string()
    .regex(/^\d+\.[0-9a-f-]{36}$/)
    .optional()
    .catch(undefined),
});

export async function generateMetadata() {
  return { title: (await getTranslations("listening"))("tabs.left-out") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function LeftOutPage({ searchParams }: Props) {
  const { ctx } = await requireAgent();
  const { q, rule, cursor } = searchSchema.parse(await searchParams);
  const asked = { q, ...(rule ? { rule } : {}) };
  const [page, words, t] = await Promise.all([
    listLeftOut(ctx, listLeftOutSchema.parse({ ...asked, ...(cursor ? { cursor } : {}) })),
    wordsOf([...DESK_WORDS, "admin", "listening"]),
    getTranslations("listening"),
  ]);
  const isNarrowed = q !== "" || rule !== undefined;
  const older = new URLSearchParams(asked);
  if (page.nextCursor) older.set("cursor", page.nextCursor);
  return (
    <PageWords words={words}>
      <AdminPage title={t("title")} lead={t("leftOut.lead")}>
        <ListeningTabs at="left-out" />
        <LeftOutFinder q={q} rule={rule} />
        {page.data.length === 0 ? (
          <EmptyState
            icon={<Filter />}
            title={t(isNarrowed ? "leftOut.emptyFound" : "leftOut.empty")}
            className="rounded-card border"
          >
            {t(isNarrowed ? "leftOut.emptyFoundText" : "leftOut.emptyText")}
          </EmptyState>
        ) : (
          <LeftOutList key={older.toString()} items={page.data} bring={bring} />
        )}
        {page.nextCursor ? (
          <nav aria-label={t("leftOut.pages")}>
            <a href={`/listening/left-out?${older}`} className={buttonClass("plain")}>
              {t("leftOut.older")}
            </a>
          </nav>
        ) : null}
      </AdminPage>
      <PhoneTabs />
    </PageWords>
  );
}
