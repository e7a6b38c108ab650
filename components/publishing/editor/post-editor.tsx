"use client";

import { Plus, RotateCcw, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { say } from "@/components/desk/toasts";
import { useViewer } from "@/components/desk/viewer";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { inputClass } from "@/components/ui/input";
import type { PostRule } from "@/lib/publishing/deed-schemas";
import type { PlannedPost } from "@/lib/publishing/schemas";
import type { PublishingActs } from "../publishing-acts";
import { usePostWords } from "../use-post-words";
import { ConflictPart } from "./conflict-part";
import { type EditedPost, editedFrom, emptyPart } from "./edited-post";
import { EditorDeeds } from "./editor-deeds";
import { FindingPart, STOPPED } from "./finding-part";
import { PartEditor } from "./part-editor";
import { PlanPart } from "./plan-part";
import { PostPreview } from "./post-preview";
import { PostStand } from "./post-stand";
import { useEditedPost } from "./use-edited-post";
import { useEditorDeeds } from "./use-editor-deeds";
import { usePartFiles } from "./use-part-files";

export type EditorAccount = Readonly<{
  id: string;
  channel: string;
  handle: string;
  rule: PostRule;
}>;

type Props = {
  /** Null for a new one. */
  post: PlannedPost | null;
  start: { accountId: string; local: string; incidentId: string | null };
  /** Those the reader may write for, and the post's own. */
  accounts: readonly EditorAccount[];
  mayWrite: boolean;
  incidents: readonly { id: string; title: string }[];
  acts: PublishingActs;
};

/** A post or thread with its pictures, its time and its way out. Nothing typed is lost. */
export function PostEditor({ post, start, accounts, mayWrite, incidents, acts }: Props) {
  const t = useTranslations("publishing");
  const viewer = useViewer();
  const { handle, plan, channel } = usePostWords();
  const stored = useMemo<EditedPost>(
    () => (post ? editedFrom(post) : { ...start, parts: [FIRST], zone: viewer.zone, note: "" }),
    [post, start, viewer.zone],
  );
  const { edited, change, now, forget, drop, isBack, isDirty } = useEditedPost(post?.id ?? null, stored);
  const files = usePartFiles(change, now);
  const doing = useEditorDeeds({ post, stored, acts, now, forget, keepDescriptions: files.keepDescriptions });
  const [isTried, setTried] = useState(false);
  const account = accounts.find(({ id }) => id === edited.accountId);
  const traits = channel(account?.channel ?? "").traits?.audiences.find(({ kind }) => kind === "post");
  const may = { ...(post?.may ?? newRights(account, viewer.role)), restore: mayWrite };
  const needsAlt = account?.rule.altText !== "warn";
  const set = (next: Partial<EditedPost>) => change((was) => ({ ...was, ...next }));
  const setParts = (make: (parts: EditedPost["parts"]) => EditedPost["parts"]) =>
    change((was) => ({ ...was, parts: make(was.parts) }));
  const isReady = () => {
    setTried(true);
    return now().parts.every(
      ({ text, files: own }) =>
        (text.trim() !== "" || own.length > 0) &&
        own.every(({ state, altText }) => state === "ready" && (!needsAlt || altText.trim() !== "")),
    );
  };
  const remove = (part: EditedPost["parts"][number], index: number) => {
    setParts((parts) => parts.filter(({ key }) => key !== part.key));
    if (part.text.trim() === "" && part.files.length === 0) return;
    const onUndo = () => setParts((parts) => parts.toSpliced(index, 0, part));
    const text = t("parts.removed", { number: index + 1 });
    void say({ icon: <Trash2 />, text, undo: { label: t("parts.undo"), onUndo } });
  };
  return (
    <div className="grid grid-cols-[minmax(0,3fr)_minmax(0,2fr)] items-start gap-6 max-[1100px]:grid-cols-1">
      <div className="flex min-w-0 flex-col gap-5">
        {post ? <PostStand post={post} /> : null}
        {isBack && isDirty ? (
          <Banner
            announce
            icon={<RotateCcw />}
            title={t("kept.title")}
            className="rounded-control"
            actions={
              <Button size={28} onClick={drop}>
                {t("kept.drop")}
              </Button>
            }
          >
            {t("kept.text")}
          </Banner>
        ) : null}
        <Field label={t("account.label")}>
          {(control) => (
            <select
              {...control}
              value={edited.accountId}
              disabled={!may.change}
              onChange={(event) => set({ accountId: event.target.value })}
              className={`${inputClass} h-(--height-control)`}
            >
              {accounts.map((each) => (
                <option key={each.id} value={each.id}>
                  {t("account.option", { handle: handle(each), channel: channel(each.channel).name })}
                </option>
              ))}
            </select>
          )}
        </Field>
        <ol aria-label={t("parts.label")} className="flex flex-col gap-3">
          {edited.parts.map((part, index) => (
            <PartEditor
              key={part.key}
              part={part}
              index={index}
              count={edited.parts.length}
              traits={traits}
              needsAlt={needsAlt}
              isTried={isTried}
              disabled={!may.change}
              onText={(text) => setParts((parts) => withPart(parts, index, { text }))}
              onFiles={(chosen) => void files.add(part.key, chosen)}
              onDescribe={(id, altText) => files.put(id, { altText })}
              onRemoveFile={(id) =>
                setParts((parts) =>
                  withPart(parts, index, { files: part.files.filter((file) => file.id !== id) }),
                )
              }
              onMove={(steps) => setParts((parts) => moved(parts, index, index + steps))}
              onRemove={() => remove(part, index)}
            />
          ))}
        </ol>
        {may.change && edited.parts.length < (traits?.maxParts ?? 25) ? (
          <Button
            size={28}
            variant="ghost"
            icon={<Plus />}
            className="-mt-2 self-start"
            onClick={() => setParts((parts) => [...parts, emptyPart()])}
          >
            {t("parts.add")}
          </Button>
        ) : null}
        <PlanPart edited={edited} incidents={incidents} disabled={!may.change} onChange={set} />
        <FindingPart doing={doing} mayOverrule={viewer.role !== "agent"} />
        <Problem text={STOPPED.includes(doing.refusal?.code ?? "") ? "" : doing.problem} />
        {post && doing.refusal?.code === "post-changed" ? (
          <ConflictPart post={post} doing={doing} isDirty={isDirty} onTake={drop} />
        ) : null}
        {mayWrite ? (
          <EditorDeeds
            key={post?.changeNumber ?? 0}
            may={may}
            doing={doing}
            account={account ? handle(account) : ""}
            when={edited.local === "" ? null : plan(edited.local, edited.zone)}
            post={post}
            isReady={isReady}
          />
        ) : (
          <p className="text-body text-ink-2">{t("readOnly")}</p>
        )}
      </div>
      <PostPreview account={account} parts={edited.parts} />
    </div>
  );
}

/** The same on the server and in the browser, so that the first paint agrees. */
const FIRST = { key: "first", text: "", files: [] };

function newRights(account: EditorAccount | undefined, role: string): PlannedPost["may"] {
  const plan = role === "admin" || account?.rule.approval === "none";
  const not = { approve: false, confirm: false, release: false, cancel: false, withdraw: false };
  return { change: true, ask: true, plan, ...not };
}

function withPart(
  parts: EditedPost["parts"],
  index: number,
  next: Partial<EditedPost["parts"][number]>,
): EditedPost["parts"] {
  return parts.map((part, place) => (place === index ? { ...part, ...next } : part));
}

function moved(parts: EditedPost["parts"], from: number, to: number): EditedPost["parts"] {
  const part = parts[from];
  if (!part || to < 0 || to >= parts.length) return parts;
  return parts.toSpliced(from, 1).toSpliced(to, 0, part);
}
