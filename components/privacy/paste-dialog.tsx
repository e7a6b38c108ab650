"use client";

import { ImagePlus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { ApiProblem, callApi } from "@/components/desk/api";
import { useFiles } from "@/components/replies/use-files";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input, inputClass } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { Pasted } from "@/lib/intake/paste-schemas";

const NETWORKS = ["facebook", "instagram", "forum", "review", "other"] as const;
type Network = (typeof NETWORKS)[number];
const MOST_PICTURES = 4;

/** Brings a public post of elsewhere into the queue: where, who, what, with pictures of it. */
export function PasteDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("privacy-ui");
  const form = useId();
  const [network, setNetwork] = useState<Network>("facebook");
  const [said, setSaid] = useState({ author: "", link: "", text: "" });
  const [problem, setProblem] = useState("");
  const [already, setAlready] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { files, add, remove } = useFiles(() => {});
  const attachmentIds = files.filter(({ state }) => state === "ready").map(({ id }) => id);
  const put = (name: keyof typeof said) => (event: { target: { value: string } }) =>
    setSaid((now) => ({ ...now, [name]: event.target.value }));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { author, link, text } = said;
    if (!link.trim() && !text.trim() && attachmentIds.length === 0) return setProblem(t("paste.needs"));
    setBusy(true);
    setAlready(null);
    try {
      const body = { network, author, text, attachmentIds, ...(link.trim() ? { link: link.trim() } : {}) };
      const { conversationId } = await callApi<Pasted>("/interactions/paste", { method: "POST", body });
      open(conversationId);
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setProblem(error.detail);
      const { conversationId } = (error.extra.details ?? {}) as { conversationId?: string };
      if (error.code === "pasted-already" && conversationId) setAlready(conversationId);
    } finally {
      setBusy(false);
    }
  };
  const open = (conversationId: string) => {
    onClose();
    const isInbox = window.location.pathname.startsWith("/inbox");
    if (isInbox) window.history.pushState(null, "", `/inbox/${conversationId}`);
    else window.location.assign(`/inbox/${conversationId}`);
  };
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      width="medium"
      title={t("paste.title")}
      description={t("paste.text")}
      footer={
        <>
          <DialogClose>
            <Button>{t("cancel")}</Button>
          </DialogClose>
          <Button type="submit" form={form} variant="solid" disabled={busy || said.author.trim() === ""}>
            {t("paste.do")}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="flex flex-col gap-3">
        <div className="flex gap-3 phone:flex-col">
          <Field label={t("paste.network")} className="w-44 phone:w-full">
            {(control) => (
              <Select<Network>
                {...control}
                value={network}
                onChange={setNetwork}
                options={NETWORKS.map((value) => ({ value, label: t(`paste.networks.${value}`) }))}
              />
            )}
          </Field>
          <Field label={t("paste.author")} hint={t("paste.authorHint")} className="flex-1">
            {(control) => <Input {...control} value={said.author} maxLength={200} onChange={put("author")} />}
          </Field>
        </div>
        <Field label={t("paste.link")}>
          {(control) => (
            <Input
              {...control}
              type="url"
              value={said.link}
              maxLength={1000}
              placeholder={t("paste.linkHint")}
              onChange={put("link")}
            />
          )}
        </Field>
        <Field label={t("paste.words")}>
          {(control) => (
            <textarea
              {...control}
              dir="auto"
              rows={4}
              maxLength={20_000}
              value={said.text}
              onChange={put("text")}
              className={`${inputClass} min-h-24 py-2`}
            />
          )}
        </Field>
        <div className="flex flex-wrap items-center gap-2">
          {files.map((file) => (
            <span
              key={file.id}
              className="inline-flex items-center gap-1 rounded-control bg-chip py-1 pr-1 pl-2 text-meta"
            >
              <bdi className="max-w-40 truncate">{file.state === "failed" ? file.detail : file.name}</bdi>
              <IconButton
                size={24}
                label={t("paste.removePicture", { name: file.name })}
                icon={<X aria-hidden="true" />}
                onClick={() => remove(file.id)}
              />
            </span>
          ))}
          {files.length < MOST_PICTURES ? (
            <label className={buttonClass("plain", 28, "cursor-pointer has-focus-visible:outline-2")}>
              <ImagePlus aria-hidden="true" />
              {t("paste.addPicture")}
              <input
                type="file"
                accept="image/jpeg,image/png,image/webp,image/gif"
                multiple
                className="sr-only"
                onChange={(event) => {
                  void add([...(event.target.files ?? [])], MOST_PICTURES - files.length);
                  event.target.value = "";
                }}
              />
            </label>
          ) : null}
        </div>
        <Problem text={problem} />
        {already ? (
          <Button size={28} className="self-start" onClick={() => open(already)}>
            {t("paste.already")}
          </Button>
        ) : null}
      </form>
    </Dialog>
  );
}
