import { Plus } from "lucide-react";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { AdminPart } from "@/components/admin/admin-page";
import { PageWords } from "@/components/desk/page-words";
import { PhoneTabs } from "@/components/desk/phone-tabs";
import { FreshPosts } from "@/components/publishing/fresh-posts";
import { HoldBanners } from "@/components/publishing/hold/hold-banners";
import { HoldButton } from "@/components/publishing/hold-button";
import { HeldRow } from "@/components/publishing/lists/held-row";
import { PostList } from "@/components/publishing/lists/post-list";
import { SentList } from "@/components/publishing/lists/sent-list";
import { PublishingFrame, ReadOnlyLine } from "@/components/publishing/publishing-frame";
import { LISTS, type ListName, PublishingTabs } from "@/components/publishing/publishing-tabs";
import { buttonClass } from "@/components/ui/button-class";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { wordsOf } from "@/lib/auth/words-of";
import { DESK_WORDS } from "../../../desk-words";
import { acts } from "../../acts";
import { isDraft, isHeld, type Publishing, readPublishing } from "../../read-publishing";

export async function generateMetadata() {
  return { title: (await getTranslations("publishing"))("title") };
}

export default async function PostListsPage({ params }: { params: Promise<{ list: string }> }) {
  const { ctx, agent } = await requireAgent();
  const { list: asked } = await params;
  const list = LISTS.find((name) => name === asked);
  if (!list) notFound();
  const [all, words, t] = await Promise.all([
    readPublishing(ctx),
    wordsOf([...DESK_WORDS, "admin", "publishing"]),
    getTranslations("publishing"),
  ]);
  return (
    <PageWords words={words}>
      <PublishingFrame
        title={t(`tabs.${list}`)}
        lead={t(`lists.lead.${list}`)}
        actions={
          all.mayWrite ? (
            <a href="/publishing/new" className={buttonClass("solid", 28)}>
              <Plus aria-hidden="true" />
              {t("calendar.new")}
            </a>
          ) : null
        }
      >
        <HoldBanners holds={all.holds} mayEnd={agent.role !== "agent"} endHold={acts.endHold} />
        <PublishingTabs here={list} counts={all.counts} />
        {all.mayWrite ? null : <ReadOnlyLine />}
        <List list={list} all={all} t={t} />
      </PublishingFrame>
      <FreshPosts />
      <PhoneTabs />
    </PageWords>
  );
}

type Words = Awaited<ReturnType<typeof getTranslations<"publishing">>>;

function List({ list, all, t }: { list: ListName; all: Publishing; t: Words }): ReactNode {
  const { posts, queue } = all;
  const empty = { title: t(`lists.empty.${list}`), text: t(`lists.todo.${list}`) };
  const label = t(`tabs.${list}`);
  switch (list) {
    case "approvals": {
      const asked = posts.filter(({ state }) => state === "asked");
      const others = asked.filter(({ may }) => !may.approve);
      return (
        <>
          <PostList label={label} posts={asked.filter(({ may }) => may.approve)} empty={empty} />
          {others.length > 0 ? (
            <AdminPart id="others" title={t("lists.others")}>
              <PostList label={t("lists.others")} posts={others} empty={empty} />
            </AdminPart>
          ) : null}
        </>
      );
    }
    case "drafts":
      return <PostList label={label} posts={posts.filter(isDraft)} empty={empty} />;
    case "queue":
      return queue.map(({ account, next }) => {
        const name = `@${account.handle.replace(/^@/, "")}`;
        return (
          <AdminPart
            key={account.id}
            id={`queue-${account.id}`}
            title={<bdi>{name}</bdi>}
            lead={t("lists.queued", { count: next.length })}
            actions={<HoldButton targets={[{ accountId: account.id, name }]} />}
          >
            {next.length > 0 ? <PostList label={name} posts={next} empty={empty} /> : null}
          </AdminPart>
        );
      });
    case "held":
      return (
        <PostList
          label={label}
          posts={posts.filter(isHeld)}
          empty={empty}
          rowOf={(post) => <HeldRow key={post.id} post={post} acts={acts} />}
        />
      );
    case "sent":
      return <SentList label={label} posts={posts} native={all.native} empty={empty} />;
  }
}
