import { getTranslations } from "next-intl/server";
import { AdminPage, AdminPart } from "@/components/admin/admin-page";
import { When } from "@/components/admin/when";
import { PageWords } from "@/components/desk/page-words";
import { PhoneTabs } from "@/components/desk/phone-tabs";
import { StartPractice } from "@/components/quality/practice/start-practice";
import { QualityTabs } from "@/components/quality/quality-tabs";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { wordsOf } from "@/lib/auth/words-of";
import { listPractice } from "@/lib/quality/practice/list-practice";
import { DESK_WORDS } from "../../desk-words";

export async function generateMetadata() {
  return { title: (await getTranslations("practice"))("title") };
}

export default async function PracticePage() {
  const { ctx } = await requireAgent();
  const [{ scripts, runs }, t, words] = await Promise.all([
    listPractice(ctx),
    getTranslations("practice"),
    wordsOf([...DESK_WORDS, "admin", "practice", "quality"]),
  ]);
  return (
    <PageWords words={words}>
      <AdminPage title={t("title")} lead={t("lead")} actions={<QualityTabs here="practice" />}>
        <ul className="border-t">
          {scripts.map(({ name, stepCount }) => (
            <li key={name} className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b py-3">
              <div className="min-w-0 flex-1 basis-72">
                <h2 className="text-large">{t(`scripts.${name}.title`)}</h2>
                <p className="text-body text-ink-2">{t(`scripts.${name}.text`)}</p>
              </div>
              <span className="text-ink-3 text-meta">{t("answers", { count: stepCount })}</span>
              <StartPractice script={name} title={t(`scripts.${name}.title`)} />
            </li>
          ))}
        </ul>
        <AdminPart id="runs" title={t("runs")}>
          {runs.length === 0 ? <p className="text-body text-ink-2">{t("noRuns")}</p> : null}
          <ul>
            {runs.map(({ id, script, startedAt, endedAt, met, wanted, meanSeconds }) => (
              <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b py-2 text-body">
                <a
                  href={`/quality/practice/${id}`}
                  className="min-w-0 flex-1 basis-60 font-medium text-accent hover:underline"
                >
                  {t(`scripts.${script}.title`)}
                </a>
                <span className="figures text-ink-2">
                  {endedAt && meanSeconds !== null
                    ? t("result", { met, wanted, seconds: meanSeconds })
                    : t("open")}
                </span>
                <When at={startedAt} className="text-ink-3" />
              </li>
            ))}
          </ul>
        </AdminPart>
      </AdminPage>
      <PhoneTabs />
    </PageWords>
  );
}
