"use client";

import { CircleAlert, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import type { EditedFile } from "./edited-post";

type Props = {
  files: readonly EditedFile[];
  /** Nothing leaves without words for those who can't see it. */
  isRequired: boolean;
  /** It was tried already: what is missing is said. */
  isTried: boolean;
  disabled: boolean;
  onDescribe: (id: string, altText: string) => void;
  onRemove: (id: string) => void;
};

/** The pictures of a part, each with what it shows. */
export function PictureList({ files, isRequired, isTried, disabled, onDescribe, onRemove }: Props) {
  const t = useTranslations("publishing.pictures");
  if (files.length === 0) return null;
  return (
    <ul aria-label={t("label")} className="flex flex-col gap-2">
      {files.map((file) => (
        <li key={file.id} className="flex items-start gap-2.5">
          <img
            src={file.preview}
            alt=""
            className="mt-0.5 size-12 shrink-0 rounded-chip bg-chip object-cover"
          />
          {file.state === "failed" ? (
            <p role="alert" className="flex min-w-0 flex-1 items-start gap-1.5 pt-1 text-meta text-red">
              <CircleAlert aria-hidden="true" className="mt-px size-3.5 shrink-0" />
              {file.detail || t("failed", { name: file.name })}
            </p>
          ) : (
            <Field
              label={t("alt", { name: file.name })}
              className="flex-1"
              {...(isTried && isRequired && file.altText.trim() === "" ? { error: t("missing") } : {})}
              hint={file.state === "uploading" ? t("uploading") : t(isRequired ? "required" : "wanted")}
            >
              {(control) => (
                <Input
                  {...control}
                  dir="auto"
                  maxLength={1000}
                  disabled={disabled}
                  value={file.altText}
                  onChange={(event) => onDescribe(file.id, event.target.value)}
                />
              )}
            </Field>
          )}
          {disabled ? null : (
            <IconButton
              size={24}
              label={t("remove", { name: file.name })}
              icon={<X aria-hidden="true" />}
              onClick={() => onRemove(file.id)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
