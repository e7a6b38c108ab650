import { MessageSquareOff } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { AdminPage } from "@/components/admin/admin-page";
import { PageTabs } from "@/components/admin/page-tabs";
import { PageWords } from "@/components/desk/page-words";
import { FeedScreen } from "@/components/feed/feed-screen";
import { EmptyState } from "@/components/ui/empty-state";
import { WritingTabs } from "@/components/writing/writing-tabs";
import { bareHandle } from "@/lib/accounts/rules/bare-handle";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { wordsOf } from "@/lib/auth/words-of";
import { reportFeed } from "@/lib/replies/feed/report-feed";

export async function generateMetadata() {
  return { title: (await getTranslations("feed"))("title") };
}

const querySchema = z.object({ account: z.uuid().nullable().catch(null) });

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function FeedPage({ searchParams }: Props) {
  const { ctx } = await requireAgent(["lead", "admin"]);
  const { account } = querySchema.parse(await searchParams);
  const [report, t, names, words] = await Promise.all([
    reportFeed(ctx, {}),
    getTranslations("feed"),
    getTranslations("channels"),
    wordsOf(["admin", "channels", "feed"]),
  ]);
  const feed = report.data.find((each) => each.account.id === account) ?? report.data[0];
  const nameOf = ({ channel, handle }: { channel: string; handle: string }) =>
    names(names.has(`${channel}.handle`) ? `${channel}.handle` : "other.handle", {
      handle: bareHandle(handle),
    });
  return (
    <PageWords words={words}>
      <AdminPage title={t("title")} lead={t("lead")}>
        <WritingTabs here="feed" />
        {report.data.length > 1 ? (
          <PageTabs
            label={t("accounts")}
            pages={report.data.map((each) => ({
              href: `/feed?account=${each.account.id}`,
              text: nameOf(each.account),
              isHere: each === feed,
            }))}
          />
        ) : null}
        {feed ? (
          <FeedScreen key={feed.account.id} feed={feed} />
        ) : (
          <EmptyState icon={<MessageSquareOff />} title={t("noAccounts.title")}>
            {t("noAccounts.text")}
          </EmptyState>
        )}
      </AdminPage>
    </PageWords>
  );
}
