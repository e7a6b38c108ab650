"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useDeed } from "@/components/admin/use-deed";
import { ApiProblem } from "@/components/desk/api";
import { useUndo } from "@/components/desk/undo";
import type { ActionResult } from "@/lib/auth/agent-action";
import type { LetGo } from "@/lib/publishing/deed-schemas";
import type { PlannedPost } from "@/lib/publishing/schemas";
import type { PublishingActs, Seen } from "../publishing-acts";
import { type EditedPost, isSame, wishOf } from "./edited-post";

type Doors = {
  post: PlannedPost | null;
  stored: EditedPost;
  acts: PublishingActs;
  now: () => EditedPost;
  forget: () => void;
  keepDescriptions: () => Promise<void>;
};
export type LetGoHow = { plannedLocal?: null; overrule?: string };

/**
 * What the editor's buttons do: what is typed is kept first, then the deed follows on it. A refusal leaves everything
 * where it was; a post made on the way is gone on with, never made twice.
 */
export function useEditorDeeds({ post, stored, acts, now, forget, keepDescriptions }: Doors) {
  const t = useTranslations("publishing.done");
  const router = useRouter();
  const offer = useUndo();
  const deed = useDeed();
  const seen = useRef<Seen | null>(post);
  const kept = useRef(stored);
  /** The last one tried, to be tried again with a reason. */
  const last = useRef<((overrule?: string) => Promise<boolean>) | null>(null);
  useEffect(() => {
    if (!post || post.changeNumber < (seen.current?.changeNumber ?? 0)) return;
    // What somebody else changed is not seen yet while one's own words stand over it: saving must say so.
    if (!isSame(now(), kept.current)) return;
    seen.current = post;
    kept.current = stored;
  }, [post, stored, now]);

  const keep = async (): Promise<ActionResult<Seen>> => {
    const wanted = now();
    try {
      await keepDescriptions();
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      return { ok: false, status: error.status, code: error.code, message: error.detail };
    }
    const before = seen.current;
    if (before && isSame(wanted, kept.current)) return { ok: true, value: before };
    const wish = wishOf(wanted);
    const result = before
      ? await acts.change({ id: before.id, wish: { ...wish, changeNumber: before.changeNumber } })
      : await acts.create(wish);
    if (result.ok) {
      seen.current = result.value;
      kept.current = now();
      forget();
    }
    return result;
  };

  const follow = async (done: string, act: (seen: Seen) => Promise<ActionResult<Seen>>, isKept = true) => {
    const result = await deed.run(async () => {
      const saved: ActionResult<Seen> =
        isKept || !seen.current ? await keep() : { ok: true, value: seen.current };
      return saved.ok ? act(saved.value) : saved;
    }, done || undefined);
    if (result === null) return false;
    seen.current = result.value;
    if (!post) router.replace(`/publishing/${result.value.id}`);
    return true;
  };

  const letGo = (done: string, act: PublishingActs["plan"], isKept = true) => {
    return (how: LetGoHow = {}) => {
      last.current = (overrule) => {
        const more: LetGo = { ...how, ...(overrule ? { overrule } : {}) };
        return follow(done, (each) => act(wished(each, more)), isKept);
      };
      return last.current();
    };
  };

  const cancel = async () => {
    const isDone = await follow("", (each) => acts.cancel(wished(each, {})), false);
    const said = t("cancelled");
    if (isDone)
      offer({
        text: said,
        said,
        undo: () => void follow(t("restored"), (each) => acts.restore(wished(each, {})), false),
      });
    return isDone;
  };

  return {
    ...deed,
    save: () => follow(t("saved"), async (value) => ({ ok: true, value })),
    ask: letGo(t("asked"), acts.ask),
    plan: letGo(t("planned"), acts.plan),
    approve: letGo(t("approved"), acts.approve, false),
    giveBack: (note: string) => follow(t("returned"), (each) => acts.giveBack(wished(each, { note })), false),
    confirm: (plannedLocal: string | null, zone: string) =>
      follow(t("confirmed"), (each) => acts.confirm(wished(each, { plannedLocal, zone })), false),
    release: () => follow(t("released"), (each) => acts.release(wished(each, {})), false),
    cancel,
    restore: () => follow(t("restored"), (each) => acts.restore(wished(each, {})), false),
    settle: (as: "sent" | "not-sent") =>
      follow(t("settled"), (each) => acts.settle(wished(each, { as })), false),
    withdraw: () => follow(t("withdrawn"), (each) => acts.withdraw(wished(each, {})), false),
    /** One's own words in place of what somebody else wrote meanwhile, having looked at it. */
    overwrite: () => {
      if (post) seen.current = post;
      return follow(t("saved"), async (value) => ({ ok: true, value }));
    },
    again: (overrule: string) => last.current?.(overrule),
  };
}

export type EditorDoing = ReturnType<typeof useEditorDeeds>;

/** A deed on a post as it was seen. */
function wished<Wish extends object>({ id, changeNumber }: Seen, wish: Wish) {
  return { id, wish: { ...wish, changeNumber } };
}
