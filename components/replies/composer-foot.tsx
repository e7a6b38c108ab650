"use client";

import { Lock, Paperclip, Image as Picture, StickyNote } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { BridgeCodeButton } from "@/components/customers/bridge-code-button";
import { isMac } from "@/components/desk/use-keys";
import { useViewer } from "@/components/desk/viewer";
import { Button } from "@/components/ui/button";
import { CounterRing } from "@/components/ui/counter-ring";
import { IconButton } from "@/components/ui/icon-button";
import { SignatureMark } from "@/components/ui/signature-mark";
import type { ComposerTool } from "./composer-tool";
import { ComposerTools } from "./composer-tools";
import type { Mode } from "./reply-route";
import { SendMore } from "./send-more";
import type { Composing } from "./use-preview";
import type { SendingMore } from "./use-send";

type Props = {
  conversationId: string;
  mode: Mode;
  composing: Composing | null;
  /** "Post publicly as @NorthwindHelp to @jo". */
  sendLabel: string;
  canSend: boolean;
  isStopped: boolean;
  draft: "clean" | "here" | "kept";
  mayAttach: boolean;
  /** A mail takes files of any kind; elsewhere pictures only. */
  isMail?: boolean;
  onFiles: (files: readonly File[]) => void;
  onSend: (more?: SendingMore) => void;
  tool: ComposerTool;
  /** Asks the person to go on in private, where that can be asked here. */
  move?: { label: string; onMove: () => void } | null;
};

/** Counter and signature, tools and the send button that says all in full. */
export function ComposerFoot(props: Props) {
  const {
    conversationId,
    mode,
    composing,
    sendLabel,
    canSend,
    isStopped,
    draft,
    mayAttach,
    isMail = false,
    onFiles,
    onSend,
  } = props;
  const mail = useTranslations("mail");
  const addWords = isMail ? mail("compose.addFile") : null;
  const t = useTranslations("replies-ui");
  const teamwork = useTranslations("teamwork");
  const { isDraftOnly } = useViewer();
  const picker = useRef<HTMLInputElement>(null);
  const isNear = composing !== null && (composing.limit < 1000 || composing.used > composing.limit * 0.8);
  const keys = isMac() ? "⌘↵" : "Ctrl ↵";
  return (
    <>
      {composing ? (
        <div className="flex min-h-7 items-center gap-3 px-3.5">
          <span className="min-w-0 flex-1 truncate text-ink-3 text-meta">
            {draft === "clean" ? "" : t(`draft.${draft}`)}
          </span>
          <SignatureMark>{composing.signature}</SignatureMark>
          {isNear ? (
            <CounterRing
              used={composing.used}
              limit={composing.limit}
              accessibleLabel={t("counter", { used: composing.used, limit: composing.limit })}
            />
          ) : null}
        </div>
      ) : null}
      <div className="flex flex-wrap items-end gap-x-2 gap-y-1 p-2 pt-1.5 phone:flex-col phone:flex-nowrap phone:items-stretch">
        <div className="flex shrink-0 items-end gap-2 phone:gap-0.5 phone:overflow-x-auto">
          {mayAttach ? (
            <>
              <IconButton
                size={32}
                label={addWords ?? t("files.add")}
                icon={isMail ? <Paperclip aria-hidden="true" /> : <Picture aria-hidden="true" />}
                onClick={() => picker.current?.click()}
              />
              <input
                ref={picker}
                type="file"
                multiple
                {...(isMail ? {} : { accept: "image/png,image/jpeg,image/webp,image/gif" })}
                aria-label={addWords ?? t("files.add")}
                className="hidden"
                onChange={(event) => {
                  onFiles([...(event.target.files ?? [])]);
                  event.target.value = "";
                }}
              />
            </>
          ) : null}
          {mode === "public" && props.move ? (
            <IconButton
              size={32}
              label={props.move.label}
              icon={<Lock aria-hidden="true" />}
              onClick={props.move.onMove}
            />
          ) : null}
          {mode === "private" ? <BridgeCodeButton conversationId={conversationId} /> : null}
          <ComposerTools {...props.tool} />
        </div>
        <div className="flex min-w-0 flex-[1_1_auto] items-end justify-end gap-2">
          {mode === "note" ? (
            <Button
              icon={<StickyNote aria-hidden="true" />}
              {...(canSend ? { keys } : {})}
              disabled={!canSend}
              onClick={() => onSend()}
              className="phone:flex-1"
            >
              {sendLabel}
            </Button>
          ) : (
            <>
              <Button
                variant={isStopped ? (mode === "public" ? "public-stopped" : "private-stopped") : mode}
                {...(canSend || isStopped ? { keys } : {})}
                ariaKeys={isMac() ? "Meta+Enter" : "Control+Enter"}
                disabled={!canSend && !isStopped}
                onClick={() => onSend()}
                className="min-w-0 max-w-full phone:flex-1 phone:justify-center"
              >
                <span className="min-w-0 [overflow-wrap:anywhere]">
                  {isDraftOnly ? teamwork("forApproval", { label: sendLabel }) : sendLabel}
                </span>
              </Button>
              <SendMore mode={mode} canSend={canSend && !isStopped} onSend={onSend} />
            </>
          )}
        </div>
      </div>
    </>
  );
}
