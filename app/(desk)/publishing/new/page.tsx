import { Megaphone } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { PageWords } from "@/components/desk/page-words";
import { PhoneTabs } from "@/components/desk/phone-tabs";
import { PostEditor } from "@/components/publishing/editor/post-editor";
import { PublishingFrame } from "@/components/publishing/publishing-frame";
import { PublishingTabs } from "@/components/publishing/publishing-tabs";
import { buttonClass } from "@/components/ui/button-class";
import { EmptyState } from "@/components/ui/empty-state";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { wordsOf } from "@/lib/auth/words-of";
import { listIncidents } from "@/lib/incidents/list-incidents";
import { DESK_WORDS } from "../../desk-words";
import { acts } from "../acts";
import { readPublishing } from "../read-publishing";

const searchSchema = z.object({
  account: z.uuid().optional().catch(undefined),
  incident: z.uuid().optional().catch(undefined),
  at: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/u)
    .optional()
    .catch(undefined),
});

export async function generateMetadata() {
  return { title: (await getTranslations("publishing"))("newTitle") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function NewPostPage({ searchParams }: Props) {
  const { ctx } = await requireAgent();
  const asked = searchSchema.parse(await searchParams);
  const [all, incidents, words, t] = await Promise.all([
    readPublishing(ctx),
    listIncidents(ctx, { state: "open", limit: 100 }),
    wordsOf([...DESK_WORDS, "admin", "publishing"]),
    getTranslations("publishing"),
  ]);
  const accounts = all.queue
    .filter(({ mayWrite }) => mayWrite)
    .map(({ account, rule }) => ({ ...account, rule }));
  const [first] = accounts;
  const account = accounts.find(({ id }) => id === asked.account) ?? first;
  const about = incidents.some(({ id }) => id === asked.incident) ? asked.incident : undefined;
  return (
    <PageWords words={words}>
      <PublishingFrame isWide title={t("newTitle")}>
        <PublishingTabs here="calendar" counts={all.counts} />
        {account ? (
          <PostEditor
            post={null}
            start={{ accountId: account.id, local: asked.at ?? "", incidentId: about ?? null }}
            accounts={accounts}
            mayWrite
            incidents={incidents.map(({ id, title }) => ({ id, title }))}
            acts={acts}
          />
        ) : (
          <EmptyState
            icon={<Megaphone />}
            title={t("noWriter.title")}
            actions={
              <a href="/publishing" className={buttonClass("solid")}>
                {t("noWriter.back")}
              </a>
            }
          >
            {t("noWriter.text")}
          </EmptyState>
        )}
      </PublishingFrame>
      <PhoneTabs />
    </PageWords>
  );
}
