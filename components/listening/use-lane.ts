"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { callApi } from "@/components/desk/api";
import type { LanePage, ListedSort } from "./lane-types";

const LOOK_EVERY_MS = 15_000;

/** The lane as it was read, what came since, and further pages; who decides on a post takes it out. */
export function useLane(first: LanePage, asked: { sort: ListedSort; query?: string }) {
  const [posts, setPosts] = useState(first.data);
  const [next, setNext] = useState(first.nextCursor);
  const [fresh, setFresh] = useState<LanePage["data"]>([]);
  const [state, setState] = useState<"still" | "loading" | "failed">("still");
  const gone = useRef(new Set<string>());
  const known = useRef(new Set<string>());
  known.current = new Set(posts.map(({ id }) => id));
  const { sort, query } = asked;

  const look = useCallback(async () => {
    if (document.hidden) return;
    const page = await callApi<LanePage>("/listening/posts", { query: { sort, query } }).catch(() => null);
    if (!page) return;
    setFresh(page.data.filter(({ id }) => !known.current.has(id) && !gone.current.has(id)));
  }, [sort, query]);
  useEffect(() => {
    const timer = setInterval(() => void look(), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [look]);

  return {
    posts,
    next,
    fresh,
    state,
    showFresh: () => {
      setPosts([...fresh, ...posts]);
      setFresh([]);
    },
    more: async () => {
      if (next === null || state === "loading") return;
      setState("loading");
      try {
        const page = await callApi<LanePage>("/listening/posts", { query: { sort, query, cursor: next } });
        setPosts([
          ...posts,
          ...page.data.filter(({ id }) => !known.current.has(id) && !gone.current.has(id)),
        ]);
        setNext(page.nextCursor);
        setState("still");
      } catch {
        setState("failed");
      }
    },
    take: (id: string) => {
      gone.current.add(id);
      setPosts((now) => now.filter((each) => each.id !== id));
    },
    /** Where it stood. */
    putBack: (post: LanePage["data"][number], index: number) => {
      gone.current.delete(post.id);
      setPosts((now) => [...now.slice(0, index), post, ...now.slice(index)]);
    },
  };
}
