import type { CreatePost, PlannedPost } from "@/lib/publishing/schemas";

export type EditedFile = Readonly<{
  id: string;
  name: string;
  preview: string;
  altText: string;
  /** What the server has of it. */
  keptAlt: string;
  state: "uploading" | "ready" | "failed";
  /** Why it could not be taken, in the reader's language. */
  detail: string;
}>;
export type EditedPart = Readonly<{ key: string; text: string; files: readonly EditedFile[] }>;
export type EditedPost = Readonly<{
  accountId: string;
  parts: readonly EditedPart[];
  /** Empty where no time is chosen. */
  local: string;
  zone: string;
  incidentId: string | null;
  note: string;
}>;

export const emptyPart = (): EditedPart => ({ key: crypto.randomUUID(), text: "", files: [] });

/** A stored post as the editor holds it. */
export function editedFrom(post: PlannedPost): EditedPost {
  return {
    accountId: post.account.id,
    parts: post.parts.map(({ text, attachments }, index) => ({
      key: `${post.id}-${index}`,
      text,
      files: attachments.map(({ id, name, url, altText }) => ({
        ...{ id, name, preview: url, altText: altText ?? "", keptAlt: altText ?? "" },
        state: "ready" as const,
        detail: "",
      })),
    })),
    local: post.plannedLocal ?? "",
    zone: post.zone,
    incidentId: post.incident?.id ?? null,
    note: post.note,
  };
}

/** What is kept of it: only pictures that arrived. */
export function wishOf({ accountId, parts, local, zone, incidentId, note }: EditedPost): CreatePost {
  return {
    accountId,
    parts: parts.map(({ text, files }) => ({
      text,
      attachmentIds: files.filter(({ state }) => state === "ready").map(({ id }) => id),
    })),
    plannedLocal: local === "" ? null : local,
    zone,
    incidentId,
    note: note.trim(),
  };
}

/** Whether two stands of a post say, show and plan the same. */
export function isSame(a: EditedPost, b: EditedPost): boolean {
  const told = (post: EditedPost) =>
    JSON.stringify([wishOf(post), post.parts.flatMap(({ files }) => files.map(({ altText }) => altText))]);
  return told(a) === told(b);
}
