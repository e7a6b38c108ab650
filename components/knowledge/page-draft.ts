import type { DeskPage, SaveDeskPage } from "@/lib/knowledge/schemas";

export type PageDraft = Readonly<{
  title: string;
  body: string;
  language: string;
  teamId: string;
  tags: string;
  /** Null: whoever it was before, or who writes it. */
  ownerId: string | null;
  reviewOn: string;
}>;

export function pageDraft(page: DeskPage | null): PageDraft {
  return {
    title: page?.title ?? "",
    body: page?.body ?? "",
    language: page?.language ?? "en",
    teamId: page?.team?.id ?? "",
    tags: page?.tags.join(", ") ?? "",
    ownerId: page?.owner?.id ?? null,
    reviewOn: page?.reviewOn ?? "",
  };
}

export function pageWish(draft: PageDraft): SaveDeskPage {
  const { title, body, language, teamId, ownerId, reviewOn } = draft;
  const tags = draft.tags
    .split(",")
    .map((tag) => tag.trim().toLowerCase())
    .filter(Boolean)
    .slice(0, 12);
  return {
    title,
    body,
    language,
    tags,
    teamId: teamId || null,
    reviewOn: reviewOn || null,
    ...(ownerId ? { ownerId } : {}),
  };
}
