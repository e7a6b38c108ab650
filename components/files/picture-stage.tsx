"use client";

import { ImageOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { cn } from "@/components/ui/class-names";
import type { Attachment } from "@/lib/conversations/schemas";
import type { useZoom } from "./use-zoom";

type Props = { file: Attachment; alt: string; zoom: ReturnType<typeof useZoom> };

/** One picture, whole and in the middle; larger it is dragged about. */
export function PictureStage({ file, alt, zoom }: Props) {
  const t = useTranslations("files");
  const [isBroken, setIsBroken] = useState(false);
  const { scale, x, y } = zoom.view;
  if (isBroken)
    return <Nothing icon={<ImageOff aria-hidden="true" className="size-6" />}>{t("broken")}</Nothing>;
  return (
    <div
      {...zoom.handlers}
      className={cn(
        "flex size-full touch-none items-center justify-center overflow-hidden",
        scale > 1 ? "cursor-grab active:cursor-grabbing" : "cursor-zoom-in",
      )}
    >
      <img
        src={file.url}
        alt={alt}
        draggable={false}
        onError={() => setIsBroken(true)}
        style={{ transform: `translate(${x}px, ${y}px) scale(${scale})` }}
        className="max-h-full max-w-full select-none object-contain"
      />
    </div>
  );
}

export function Nothing({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <div className="flex size-full flex-col items-center justify-center gap-3 p-6 text-center text-body text-ink-2">
      {icon}
      <p className="max-w-[40ch] text-pretty">{children}</p>
    </div>
  );
}
