"use client";

import { Image as Picture, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Problem } from "@/components/admin/problem";
import { ApiProblem, callApi } from "@/components/desk/api";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import type { MacroDraft } from "./macro-draft";

const MOST = 4;

/** Pictures that go along with a macro; a copy goes with each answer. */
export function MacroFilesField({
  draft,
  onChange,
}: {
  draft: MacroDraft;
  onChange: (draft: MacroDraft) => void;
}) {
  const t = useTranslations("macros-page.dialog");
  const picker = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState("");
  const latest = useRef(draft);
  latest.current = draft;
  const add = async (files: readonly File[]) => {
    setProblem("");
    for (const file of files.slice(0, MOST - draft.files.length)) {
      try {
        const stored = await callApi<{ id: string; name: string }>("/attachments", {
          method: "POST",
          query: { name: file.name },
          file,
        });
        onChange({
          ...latest.current,
          files: [...latest.current.files, { id: stored.id, name: stored.name }],
        });
      } catch (error) {
        setProblem(error instanceof ApiProblem ? error.detail : "");
      }
    }
  };
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-2">
        {draft.files.map(({ id, name }) => (
          <span key={id} className="inline-flex items-center gap-1 rounded-control border px-2 text-meta">
            <Picture aria-hidden="true" className="size-3.5" />
            <span className="max-w-48 truncate">{name}</span>
            <IconButton
              size={24}
              label={t("removePicture", { name })}
              icon={<X aria-hidden="true" />}
              onClick={() => onChange({ ...draft, files: draft.files.filter((each) => each.id !== id) })}
            />
          </span>
        ))}
        {draft.files.length < MOST ? (
          <Button size={28} icon={<Picture aria-hidden="true" />} onClick={() => picker.current?.click()}>
            {t("addPicture")}
          </Button>
        ) : null}
        <input
          ref={picker}
          type="file"
          multiple
          accept="image/png,image/jpeg,image/webp,image/gif"
          aria-label={t("addPicture")}
          className="hidden"
          onChange={(event) => {
            void add([...(event.target.files ?? [])]);
            event.target.value = "";
          }}
        />
      </div>
      <Problem text={problem} />
    </div>
  );
}
