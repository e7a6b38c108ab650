"use client";

import { Eye } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { callApi } from "@/components/desk/api";
import type { Attachment } from "@/lib/conversations/schemas";

type Props = { file: Attachment; itemId: string; onShow: () => void };

/** A public picture in which personal data was read: told, not shown, until the reader asks. */
export function BlurredPicture({ file, itemId, onShow }: Props) {
  const t = useTranslations("conversations-ui");
  const [isFailed, setIsFailed] = useState(false);
  const show = () => {
    setIsFailed(false);
    callApi(`/interactions/${itemId}/unmasked`).then(onShow, () => setIsFailed(true));
  };
  return (
    <button
      type="button"
      onClick={show}
      className="relative block overflow-hidden rounded-control bg-chip focus-visible:outline-offset-2"
    >
      <img
        src={`${file.url}?size=thumb`}
        alt=""
        loading="lazy"
        width={file.width ?? 160}
        height={file.height ?? 120}
        className="h-auto max-h-48 min-h-24 w-auto min-w-40 max-w-[min(280px,100%)] object-cover blur-2xl"
      />
      <span className="absolute inset-0 flex items-center justify-center p-2">
        <span className="inline-flex items-center gap-1.5 rounded-chip border bg-raised px-2 py-1 text-ink-2 text-meta">
          <Eye aria-hidden="true" className="size-3.5 shrink-0" />
          {t(isFailed ? "mask.failed" : "mask.picture")}
        </span>
      </span>
    </button>
  );
}
