"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useChannels } from "@/components/desk/use-channel";
import { Popover } from "@/components/ui/popover";
import type { ComposerTool } from "./composer-tool";
import { PreviewMail } from "./preview-mail";
import { PreviewPosts } from "./preview-posts";

type Props = {
  trigger: ReactNode;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  tool: ComposerTool;
};

export function PreviewLayer({ trigger, open, onOpenChange, tool }: Props) {
  const t = useTranslations("replies-ui.preview");
  const channels = useChannels();
  const { route, composing } = tool;
  const isMail = route?.traits.kind === "email";
  const channel = channels(route?.channel ?? "");
  return (
    <Popover
      trigger={trigger}
      label={t("label")}
      side="top"
      width="explain"
      open={open}
      onOpenChange={onOpenChange}
      className="flex flex-col gap-3"
    >
      <h2 className="font-semibold text-ink-3 text-label">
        {isMail ? t("mail") : t("post", { channel: channel.name })}
      </h2>
      {!route || !composing || composing.parts.length === 0 ? (
        <p className="text-body text-ink-2">{t("empty")}</p>
      ) : isMail ? (
        <PreviewMail tool={tool} route={route} composing={composing} />
      ) : (
        <PreviewPosts tool={tool} route={route} composing={composing} />
      )}
    </Popover>
  );
}
