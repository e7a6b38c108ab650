import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/components/admin/admin-page";
import { PageWords } from "@/components/desk/page-words";
import { PhoneTabs } from "@/components/desk/phone-tabs";
import { PracticeScreen } from "@/components/quality/practice/practice-screen";
import { QualityTabs } from "@/components/quality/quality-tabs";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { wordsOf } from "@/lib/auth/words-of";
import { NotFound } from "@/lib/base/errors";
import { getPractice } from "@/lib/quality/practice/get-practice";
import { DESK_WORDS } from "../../../desk-words";

export async function generateMetadata() {
  return { title: (await getTranslations("practice"))("title") };
}

export default async function PracticeRunPage({ params }: { params: Promise<{ id: string }> }) {
  const { ctx } = await requireAgent();
  const { id } = await params;
  if (!/^[0-9a-f-]{36}$/.test(id)) notFound();
  const [run, t, words] = await Promise.all([
    getPractice(ctx, id).catch((error: unknown) => {
      if (error instanceof NotFound) notFound();
      throw error;
    }),
    getTranslations("practice"),
    wordsOf([...DESK_WORDS, "admin", "practice", "quality"]),
  ]);
  return (
    <PageWords words={words}>
      <AdminPage
        title={t(`scripts.${run.script}.title`)}
        lead={t("lead")}
        actions={<QualityTabs here="practice" />}
      >
        <PracticeScreen first={run} />
      </AdminPage>
      <PhoneTabs />
    </PageWords>
  );
}
