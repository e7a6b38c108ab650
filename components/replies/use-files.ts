"use client";

import { useCallback, useRef, useState } from "react";
import { ApiProblem, callApi } from "@/components/desk/api";

export type ComposerFile = Readonly<{
  id: string;
  name: string;
  type: string;
  preview: string | null;
  altText: string;
  state: "uploading" | "ready" | "failed";
  /** Why it could not be taken, in the reader's language. */
  detail: string;
}>;

type Uploaded = { id: string; name: string; type: string; bytes: number };

/** Files going with a reply: uploaded as they are chosen; the server takes out place and camera. */
export function useFiles(onChanged: (ids: readonly string[]) => void) {
  const pending = useRef<Promise<unknown>>(Promise.resolve());
  const [files, setFiles] = useState<readonly ComposerFile[]>([]);

  const set = useCallback(
    (change: (now: readonly ComposerFile[]) => readonly ComposerFile[]) => {
      setFiles((now) => {
        const next = change(now);
        queueMicrotask(() => onChanged(readyIds(next)));
        return next;
      });
    },
    [onChanged],
  );

  const add = useCallback(
    async (chosen: readonly File[], room: number) => {
      await Promise.all(
        chosen.slice(0, room).map(async (file) => {
          const key = crypto.randomUUID();
          const preview = file.type.startsWith("image/") ? URL.createObjectURL(file) : null;
          const one: ComposerFile = {
            id: key,
            name: file.name,
            type: file.type,
            preview,
            altText: "",
            state: "uploading",
            detail: "",
          };
          set((now) => [...now, one]);
          const put = (change: Partial<ComposerFile>) =>
            set((now) => now.map((each) => (each.id === key ? { ...each, ...change } : each)));
          try {
            const stored = await callApi<Uploaded>("/attachments", {
              method: "POST",
              query: { name: file.name },
              file,
            });
            put({ id: stored.id, state: "ready" });
          } catch (error) {
            put({ state: "failed", detail: error instanceof ApiProblem ? error.detail : "" });
          }
        }),
      );
    },
    [set],
  );

  const describe = useCallback((id: string, altText: string) => {
    setFiles((now) => now.map((each) => (each.id === id ? { ...each, altText } : each)));
  }, []);
  const keepDescription = useCallback((id: string, altText: string) => {
    pending.current = callApi(`/attachments/${id}`, { method: "PATCH", body: { altText } }).catch(() => {});
  }, []);
  const remove = useCallback((id: string) => set((now) => now.filter((each) => each.id !== id)), [set]);
  const restore = useCallback((ids: readonly string[]) => setFiles(ids.map(storedFile)), []);
  const addStored = useCallback(
    (ids: readonly string[]) => set((now) => [...now, ...ids.map(storedFile)]),
    [set],
  );
  const clear = useCallback(() => setFiles([]), []);
  /** When what was written about the pictures has reached the server. */
  const settled = useCallback(() => pending.current, []);
  return { settled, files, add, addStored, describe, keepDescription, remove, restore, clear };
}

function storedFile(id: string): ComposerFile {
  return {
    id,
    name: "",
    type: "image/*",
    preview: `/api/v1/files/${id}`,
    altText: "",
    state: "ready",
    detail: "",
  };
}

export function readyIds(files: readonly ComposerFile[]): string[] {
  return files.filter(({ state }) => state === "ready").map(({ id }) => id);
}
