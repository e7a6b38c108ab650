import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button-class";
import type { PlannedPost } from "@/lib/publishing/schemas";
import { HoldButton } from "./hold-button";
import { PostRow } from "./lists/post-row";

type Props = {
  incident: { id: string; title: string };
  /** `listPosts(ctx, { incidentId })`, read by the page. */
  posts: readonly PlannedPost[];
  mayWrite: boolean;
};

/** What is planned, waits and went out about one incident, with the way to stop it all. Needs the words of `publishing` and `publishing-hold`. */
export function PlannedPostsOf({ incident, posts, mayWrite }: Props) {
  const t = useTranslations("publishing.incident");
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap gap-2">
        {posts.some(({ state }) => state === "planned") ? (
          <HoldButton targets={[{ incidentId: incident.id, name: incident.title }]} />
        ) : null}
        {mayWrite ? (
          <a href={`/publishing/new?incident=${incident.id}`} className={buttonClass("plain", 28)}>
            <Plus aria-hidden="true" />
            {t("add")}
          </a>
        ) : null}
      </div>
      {posts.length === 0 ? (
        <p className="text-body text-ink-2">{t("none")}</p>
      ) : (
        <ul aria-label={t("list")} className="border-t">
          {posts.map((post) => (
            <PostRow key={post.id} post={post} />
          ))}
        </ul>
      )}
    </div>
  );
}
