"use client";

import { useCallback } from "react";
import { ApiProblem, callApi } from "@/components/desk/api";
import type { EditedFile, EditedPost } from "./edited-post";

type Change = (make: (now: EditedPost) => EditedPost) => void;
type Uploaded = { id: string; name: string };

/** Pictures of the parts: uploaded as they are chosen, described before the post is kept. */
export function usePartFiles(change: Change, now: () => EditedPost) {
  const put = useCallback(
    (id: string, next: Partial<EditedFile>) => change((post) => withFile(post, id, next)),
    [change],
  );
  const add = useCallback(
    async (partKey: string, chosen: readonly File[]) => {
      await Promise.all(
        chosen.map(async (file) => {
          const key = crypto.randomUUID();
          const fresh: EditedFile = {
            ...{ id: key, name: file.name, preview: URL.createObjectURL(file), altText: "", keptAlt: "" },
            state: "uploading",
            detail: "",
          };
          change((post) => ({
            ...post,
            parts: post.parts.map((part) =>
              part.key === partKey ? { ...part, files: [...part.files, fresh] } : part,
            ),
          }));
          try {
            const query = { name: file.name };
            const stored = await callApi<Uploaded>("/attachments", { method: "POST", query, file });
            put(key, { id: stored.id, state: "ready" });
          } catch (error) {
            put(key, { state: "failed", detail: error instanceof ApiProblem ? error.detail : "" });
          }
        }),
      );
    },
    [change, put],
  );
  /** Every description reaches the server before the post that shows the picture. Throws ApiProblem. */
  const keepDescriptions = useCallback(async () => {
    const files = now().parts.flatMap((part) => part.files);
    const changed = files.filter((file) => file.state === "ready" && file.altText.trim() !== file.keptAlt);
    for (const { id, altText } of changed) {
      await callApi(`/attachments/${id}`, { method: "PATCH", body: { altText: altText.trim() } });
      put(id, { keptAlt: altText.trim() });
    }
  }, [now, put]);
  return { add, put, keepDescriptions };
}

function withFile(post: EditedPost, id: string, next: Partial<EditedFile>): EditedPost {
  const parts = post.parts.map((part) => ({
    ...part,
    files: part.files.map((file) => (file.id === id ? { ...file, ...next } : file)),
  }));
  return { ...post, parts };
}
