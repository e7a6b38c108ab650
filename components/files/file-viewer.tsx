"use client";

import { ChevronLeft, ChevronRight, Download, FileText, Maximize, X, ZoomIn, ZoomOut } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import * as Radix from "radix-ui/dialog";
import { type KeyboardEvent, useState } from "react";
import { buttonClass } from "@/components/ui/button-class";
import { scrimClass } from "@/components/ui/dialog-class";
import { IconButton } from "@/components/ui/icon-button";
import { fileSize } from "./file-size";
import { Nothing, PictureStage } from "./picture-stage";
import { filesOfPage } from "./shown-files";
import { useZoom } from "./use-zoom";

/** The files of a conversation, one after the other: pictures with zoom, everything else to be downloaded. */
export function FileViewer({ startId, onClose }: { startId: string; onClose: () => void }) {
  const t = useTranslations("files");
  const locale = useLocale();
  const [files] = useState(filesOfPage);
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      files.findIndex(({ file }) => file.id === startId),
    ),
  );
  const zoom = useZoom();
  const shown = files[at];
  if (!shown) return null;
  const { file, alt } = shown;
  const isPicture = file.type.startsWith("image/");
  const turn = (by: number) => {
    const next = at + by;
    if (next < 0 || next >= files.length) return;
    zoom.fit();
    setAt(next);
  };
  const keys: Record<string, () => void> = {
    ArrowLeft: () => turn(-1),
    ArrowRight: () => turn(1),
    "+": zoom.zoomIn,
    "=": zoom.zoomIn,
    "-": zoom.zoomOut,
    "0": zoom.fit,
  };
  const press = (event: KeyboardEvent) => {
    const deed = event.metaKey || event.ctrlKey || event.altKey ? undefined : keys[event.key];
    if (!deed) return;
    event.preventDefault();
    deed();
  };
  const size = file.width && file.height ? t("size", { width: file.width, height: file.height }) : null;
  const facts = [file.bytes > 0 ? fileSize(file.bytes, locale) : null, size].filter(Boolean).join(" · ");
  return (
    <Radix.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Radix.Portal>
        <Radix.Overlay className={scrimClass} />
        <Radix.Content
          aria-describedby={undefined}
          tabIndex={-1}
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            (event.currentTarget as HTMLElement).focus();
          }}
          onKeyDown={press}
          className="fixed inset-6 z-50 flex animate-dialog-in flex-col overflow-hidden rounded-dialog bg-raised text-ink shadow-dialog outline-none phone:inset-0 phone:rounded-none"
        >
          <header className="flex min-h-12 shrink-0 items-center gap-1 border-b pr-2 pl-4 phone:pl-3">
            <div className="min-w-0 flex-1">
              <Radix.Title className="truncate font-semibold text-body">
                <span className="sr-only">{t("viewer")}: </span>
                <bdi>{file.name || alt}</bdi>
              </Radix.Title>
              <p className="figures truncate text-ink-3 text-meta">{facts}</p>
            </div>
            {files.length > 1 ? (
              <span className="figures shrink-0 px-2 text-ink-2 text-meta" aria-live="polite">
                {t("place", { at: at + 1, of: files.length })}
              </span>
            ) : null}
            {isPicture ? (
              <span className="inline-flex items-center phone:hidden">
                <IconButton
                  label={t("zoomOut")}
                  keys="-"
                  icon={<ZoomOut aria-hidden="true" />}
                  onClick={zoom.zoomOut}
                />
                <span className="figures w-12 text-center text-ink-2 text-meta">
                  {t("percent", { percent: Math.round(zoom.view.scale * 100) })}
                </span>
                <IconButton
                  label={t("zoomIn")}
                  keys="+"
                  icon={<ZoomIn aria-hidden="true" />}
                  onClick={zoom.zoomIn}
                />
                <IconButton
                  label={t("fit")}
                  keys="0"
                  icon={<Maximize aria-hidden="true" />}
                  onClick={zoom.fit}
                />
              </span>
            ) : null}
            <a
              href={file.url}
              download={file.name}
              aria-label={t("download")}
              className={buttonClass("ghost", 28, "w-(--height-bar) px-0")}
            >
              <Download aria-hidden="true" />
            </a>
            <Radix.Close
              aria-label={t("close")}
              className={buttonClass("ghost", 28, "w-(--height-bar) px-0")}
            >
              <X aria-hidden="true" />
            </Radix.Close>
          </header>
          <div className="relative min-h-0 flex-1 bg-sunk">
            {isPicture ? (
              <PictureStage key={file.id} file={file} alt={alt} zoom={zoom} />
            ) : (
              <Nothing icon={<FileText aria-hidden="true" className="size-8" />}>
                {t("noPreview")}{" "}
                <a href={file.url} download={file.name} className="text-link">
                  {t("download")}
                </a>
              </Nothing>
            )}
            {at > 0 ? (
              <IconButton
                variant="plain"
                size={32}
                label={t("previous")}
                keys="←"
                icon={<ChevronLeft aria-hidden="true" />}
                onClick={() => turn(-1)}
                className="absolute top-1/2 left-3 -translate-y-1/2"
              />
            ) : null}
            {at < files.length - 1 ? (
              <IconButton
                variant="plain"
                size={32}
                label={t("next")}
                keys="→"
                icon={<ChevronRight aria-hidden="true" />}
                onClick={() => turn(1)}
                className="absolute top-1/2 right-3 -translate-y-1/2"
              />
            ) : null}
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
