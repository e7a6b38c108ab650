"use client";

import { useTranslations } from "next-intl";
import { type ClipboardEvent, type ReactNode, type RefObject, useRef } from "react";
import { isMac } from "@/components/desk/use-keys";
import { cn } from "@/components/ui/class-names";
import type { Finding } from "@/lib/replies/schemas";

type Props = {
  field: RefObject<HTMLTextAreaElement | null>;
  text: string;
  placeholder: string;
  label: string;
  findings: readonly Finding[];
  disabled: boolean;
  /** A mail has room for more words. */
  isLong?: boolean;
  onText: (text: string) => void;
  onSend: () => void;
  onFiles: (files: readonly File[]) => void;
};

const shape =
  "col-start-1 row-start-1 w-full whitespace-pre-wrap px-3.5 pt-2.5 pb-1 text-large [overflow-wrap:anywhere]";

/** Grows from three to ten lines; what the guard found is marked behind the words. */
export function ComposerText(props: Props) {
  const {
    field,
    text,
    placeholder,
    label,
    findings,
    disabled,
    isLong = false,
    onText,
    onSend,
    onFiles,
  } = props;
  const t = useTranslations("replies-ui");
  const mirror = useRef<HTMLDivElement>(null);
  const paste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files];
    if (files.length === 0) return;
    event.preventDefault();
    onFiles(files);
  };
  return (
    <div
      className={cn(
        "grid overflow-hidden phone:max-h-[30dvh]",
        isLong ? "max-h-[340px] min-h-[96px] phone:min-h-[74px]" : "max-h-[214px] min-h-[74px]",
      )}
    >
      <div
        ref={mirror}
        aria-hidden="true"
        className={`${shape} pointer-events-none overflow-hidden text-transparent`}
      >
        {marked(text, findings)}
        {"\n"}
      </div>
      <textarea
        ref={field}
        dir="auto"
        value={text}
        rows={3}
        placeholder={placeholder}
        aria-label={label}
        aria-keyshortcuts={isMac() ? "Meta+Enter" : "Control+Enter"}
        title={undefined}
        readOnly={disabled}
        onChange={(event) => onText(event.target.value)}
        onPaste={paste}
        onScroll={(event) => {
          if (mirror.current) mirror.current.scrollTop = event.currentTarget.scrollTop;
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.metaKey || event.ctrlKey) && !event.shiftKey) {
            event.preventDefault();
            onSend();
          } else if (event.key === "Escape") {
            event.preventDefault();
            event.currentTarget.closest<HTMLElement>("[data-pane]")?.focus();
          }
        }}
        className={`${shape} field-sizing-content ${isLong ? "max-h-[340px] min-h-[96px] phone:min-h-[74px]" : "max-h-[214px] min-h-[74px]"} resize-none overflow-y-auto bg-transparent outline-none focus-visible:outline-none phone:max-h-[30dvh] phone:text-[16px]`}
      />
      <span className="sr-only">{t("sendHint")}</span>
    </div>
  );
}

/** What stops is red; what is only advised is underlined and no more. */
const lines: Readonly<Record<Finding["grade"], string>> = {
  stop: "bg-red-tint shadow-[inset_0_-2px_0_var(--red)]",
  warn: "bg-chip shadow-[inset_0_-2px_0_var(--ink-3)]",
  advise: "bg-transparent shadow-[inset_0_-1px_0_var(--ink-3)]",
};

function marked(text: string, findings: readonly Finding[]): ReactNode[] {
  const pieces: ReactNode[] = [];
  let from = 0;
  for (const { where, grade } of findings) {
    if (where.from < from) continue;
    pieces.push(text.slice(from, where.from));
    pieces.push(
      <mark key={where.from} className={cn("rounded-[2px] text-transparent", lines[grade])}>
        {text.slice(where.from, where.to)}
      </mark>,
    );
    from = where.to;
  }
  pieces.push(text.slice(from));
  return pieces;
}
