"use client";

import { CircleAlert, EyeOff, FileText, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import type { ComposerFile } from "./use-files";

type Props = {
  files: readonly ComposerFile[];
  onDescribe: (id: string, altText: string) => void;
  onDescribed: (id: string, altText: string) => void;
  onRemove: (id: string) => void;
};

/** What goes along, each with its description for those who can't see it. */
export function FileTray({ files, onDescribe, onDescribed, onRemove }: Props) {
  const t = useTranslations("replies-ui");
  if (files.length === 0) return null;
  const bare = files.filter(
    ({ state, type, altText }) => state === "ready" && type.startsWith("image/") && altText.trim() === "",
  ).length;
  return (
    <ul aria-label={t("files.label")} className="flex flex-col gap-2 px-3.5 pb-2">
      {files.map((file) => (
        <li key={file.id} className="flex items-center gap-2">
          <span className="flex size-10 shrink-0 items-center justify-center overflow-hidden rounded-chip bg-chip">
            {file.preview ? (
              <img src={file.preview} alt="" className="size-full object-cover" />
            ) : (
              <FileText aria-hidden="true" className="size-4 text-ink-2" />
            )}
          </span>
          {file.state === "failed" ? (
            <span className="flex min-w-0 flex-1 items-center gap-1.5 text-meta text-red">
              <CircleAlert aria-hidden="true" className="size-3.5 shrink-0" />
              {file.detail || t("files.failed", { name: file.name })}
            </span>
          ) : file.type.startsWith("image/") ? (
            <Input
              value={file.altText}
              aria-label={t("files.describe", { name: file.name })}
              placeholder={file.state === "uploading" ? t("files.uploading") : t("files.describeHint")}
              maxLength={1000}
              onChange={(event) => onDescribe(file.id, event.target.value)}
              onBlur={(event) => onDescribed(file.id, event.target.value)}
              className="h-7 flex-1"
            />
          ) : (
            <span className="min-w-0 flex-1 truncate text-meta">{file.name}</span>
          )}
          <IconButton
            size={24}
            label={t("files.remove", { name: file.name })}
            icon={<X aria-hidden="true" />}
            onClick={() => onRemove(file.id)}
          />
        </li>
      ))}
      {bare > 0 ? (
        <li className="flex items-center gap-1.5 text-ink-2 text-meta">
          <EyeOff aria-hidden="true" className="size-3.5 shrink-0" />
          {t("files.noAlt", { count: bare })}
        </li>
      ) : null}
    </ul>
  );
}
