"use client";

import { FileText, ImageOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { Skeleton } from "@/components/ui/skeleton";
import type { Attachment } from "@/lib/conversations/schemas";

/** Pictures and files from the desk's own store; never a foreign address. */
export function ItemFiles({ files, author }: { files: readonly Attachment[]; author: string }) {
  const t = useTranslations("conversations-ui");
  if (files.length === 0) return null;
  return (
    <ul className="mt-2 flex flex-wrap gap-2">
      {files.map((file) => (
        <li key={file.id} className="max-w-full">
          <OneFile file={file} alt={file.altText ?? t("file.picture", { name: author })} />
        </li>
      ))}
    </ul>
  );
}

function OneFile({ file, alt }: { file: Attachment; alt: string }) {
  const t = useTranslations("conversations-ui");
  const isPicture = file.type.startsWith("image/");
  if (file.state === "failed") {
    return (
      <span className="inline-flex items-center gap-2 rounded-control bg-chip px-2 py-1 text-ink-2 text-meta">
        <ImageOff aria-hidden="true" className="size-3.5" />
        {t("file.failed")}
      </span>
    );
  }
  if (file.state === "pending") {
    return (
      <span role="status" aria-label={t("file.pending")}>
        <Skeleton className="h-24 w-32 rounded-control" />
      </span>
    );
  }
  if (!isPicture) {
    return (
      <a
        href={file.url}
        className="inline-flex items-center gap-2 rounded-control bg-chip px-2 py-1 text-meta"
      >
        <FileText aria-hidden="true" className="size-3.5" />
        <span className="max-w-60 truncate">{file.name}</span>
      </a>
    );
  }
  return (
    <a href={file.url} target="_blank" rel="noreferrer" className="block overflow-hidden rounded-control">
      <img
        src={file.url}
        alt={alt}
        loading="lazy"
        width={file.width ?? 160}
        height={file.height ?? 120}
        className="h-auto max-h-48 w-auto max-w-[min(280px,100%)] rounded-control bg-chip object-cover"
      />
    </a>
  );
}
