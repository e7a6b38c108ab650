"use client";

import { CircleAlert, Clock, FileText, ImageOff } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useMemo, useState } from "react";
import { noteShown } from "@/components/files/shown-files";
import { Skeleton } from "@/components/ui/skeleton";
import type { Attachment } from "@/lib/conversations/schemas";

const BlurredPicture = dynamic(() => import("./blurred-picture").then((module) => module.BlurredPicture));
const FileViewer = dynamic(
  () => import("@/components/files/file-viewer").then((module) => module.FileViewer),
  {
    ssr: false,
  },
);

type Props = { files: readonly Attachment[]; author: string; itemId: string };

/** Pictures and files from the desk's own store; never a foreign address. Each opens in the viewer. */
export function ItemFiles({ files: all, author, itemId }: Props) {
  const t = useTranslations("conversations-ui");
  const [openId, setOpenId] = useState<string | null>(null);
  const [asked, setAsked] = useState<readonly string[]>([]);
  const files = useMemo(
    () => all.filter(({ id, hides }) => hides.length === 0 || asked.includes(id)),
    [all, asked],
  );
  const hidden = all.filter((file) => !files.includes(file));
  useEffect(() => {
    if (files.length > 0) noteShown(files, (file) => file.altText ?? t("file.picture", { name: author }));
  }, [files, author, t]);
  if (all.length === 0) return null;
  return (
    <>
      <ul className="mt-2 flex flex-wrap gap-2">
        {files.map((file) => (
          <li key={file.id} className="max-w-full">
            <OneFile
              file={file}
              alt={file.altText ?? t("file.picture", { name: author })}
              onOpen={() => setOpenId(file.id)}
            />
          </li>
        ))}
        {hidden.map((file) => (
          <li key={file.id} className="max-w-full">
            <BlurredPicture file={file} itemId={itemId} onShow={() => setAsked([...asked, file.id])} />
          </li>
        ))}
      </ul>
      {openId ? <FileViewer startId={openId} onClose={() => setOpenId(null)} /> : null}
    </>
  );
}

function OneFile({ file, alt, onOpen }: { file: Attachment; alt: string; onOpen: () => void }) {
  const t = useTranslations("conversations-ui");
  switch (file.state) {
    case "failed":
      return <Word icon={<ImageOff aria-hidden="true" />}>{t("file.failed")}</Word>;
    case "waiting-for-scan":
      return <Word icon={<Clock aria-hidden="true" />}>{t("file.waiting", { name: file.name })}</Word>;
    case "infected":
      return <Word icon={<CircleAlert aria-hidden="true" />}>{t("file.infected", { name: file.name })}</Word>;
    case "pending":
      return (
        <span role="status" aria-label={t("file.pending")}>
          <Skeleton className="h-24 w-32 rounded-control" />
        </span>
      );
    case "stored":
      return file.type.startsWith("image/") ? (
        <button
          type="button"
          onClick={onOpen}
          className="block cursor-zoom-in overflow-hidden rounded-control focus-visible:outline-offset-2"
        >
          <img
            src={`${file.url}?size=thumb`}
            alt={alt}
            loading="lazy"
            width={file.width ?? 160}
            height={file.height ?? 120}
            className="h-auto max-h-48 w-auto max-w-[min(280px,100%)] rounded-control bg-chip object-cover"
          />
        </button>
      ) : (
        <button
          type="button"
          onClick={onOpen}
          className="inline-flex max-w-full items-center gap-2 rounded-control bg-chip px-2 py-1 text-meta hover:underline"
        >
          <FileText aria-hidden="true" className="size-3.5 shrink-0" />
          <bdi className="max-w-60 truncate">{file.name}</bdi>
        </button>
      );
  }
}

function Word({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <span className="inline-flex max-w-full items-center gap-2 rounded-control bg-chip px-2 py-1 text-ink-2 text-meta [&_svg]:size-3.5 [&_svg]:shrink-0">
      {icon}
      {children}
    </span>
  );
}
