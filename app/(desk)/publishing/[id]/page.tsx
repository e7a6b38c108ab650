import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { PageWords } from "@/components/desk/page-words";
import { PhoneTabs } from "@/components/desk/phone-tabs";
import { PostEditor } from "@/components/publishing/editor/post-editor";
import { FreshPosts } from "@/components/publishing/fresh-posts";
import { PublishingFrame } from "@/components/publishing/publishing-frame";
import { PublishingTabs } from "@/components/publishing/publishing-tabs";
import { requireAgent } from "@/lib/auth/agent-ctx";
import { wordsOf } from "@/lib/auth/words-of";
import { NotFound } from "@/lib/base/errors";
import type { Ctx } from "@/lib/context/ctx";
import { listIncidents } from "@/lib/incidents/list-incidents";
import { getPost } from "@/lib/publishing/get-post";
import { USUAL_RULE } from "@/lib/publishing/get-post-rule";
import type { PlannedPost } from "@/lib/publishing/schemas";
import { DESK_WORDS } from "../../desk-words";
import { acts } from "../acts";
import { readPublishing } from "../read-publishing";

export async function generateMetadata() {
  return { title: (await getTranslations("publishing"))("postTitle") };
}

export default async function PostPage({ params }: { params: Promise<{ id: string }> }) {
  const { ctx } = await requireAgent();
  const post = await findPost(ctx, (await params).id);
  if (!post) notFound();
  const [all, incidents, words, t] = await Promise.all([
    readPublishing(ctx),
    listIncidents(ctx, { state: "open", limit: 100 }),
    wordsOf([...DESK_WORDS, "admin", "publishing"]),
    getTranslations("publishing"),
  ]);
  const own = all.queue.find(({ account }) => account.id === post.account.id);
  const writable = all.queue.filter(({ mayWrite, account }) => mayWrite || account.id === post.account.id);
  const accounts = writable.map(({ account, rule }) => ({ ...account, rule }));
  const { incident } = post;
  const about = incidents.map(({ id, title }) => ({ id, title }));
  return (
    <PageWords words={words}>
      <PublishingFrame isWide title={t("postTitle")}>
        <PublishingTabs here="calendar" counts={all.counts} />
        <PostEditor
          key={post.id}
          post={post}
          start={{ accountId: post.account.id, local: "", incidentId: null }}
          accounts={own ? accounts : [...accounts, { ...post.account, rule: USUAL_RULE }]}
          mayWrite={own?.mayWrite ?? false}
          incidents={incident && !about.some(({ id }) => id === incident.id) ? [...about, incident] : about}
          acts={acts}
        />
      </PublishingFrame>
      <FreshPosts />
      <PhoneTabs />
    </PageWords>
  );
}

async function findPost(ctx: Ctx, id: string): Promise<PlannedPost | null> {
  if (!z.uuid().safeParse(id).success) return null;
  try {
    return await getPost(ctx, id);
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}
