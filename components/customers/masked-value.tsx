"use client";

import { CornerDownLeft, Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Problem } from "@/components/admin/problem";
import { cn } from "@/components/ui/class-names";
import { IconButton } from "@/components/ui/icon-button";
import { tellWords } from "./tell-words";
import { useCall } from "./use-call";

/** Seen where the pointer or the focus is, and always where there is no pointer. */
export const quietClass =
  "opacity-0 focus-visible:opacity-100 group-focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100";

type Props = {
  what: string;
  value: string;
  isMasked: boolean;
  /** Asks for it in clear; who asked is recorded. */
  see: () => Promise<string>;
  conversationId: string | null;
};

/** A value of a person: a private one is a masked token until somebody asks for it. */
export function MaskedValue({ what, value, isMasked, see, conversationId }: Props) {
  const t = useTranslations("facts");
  const [seen, setSeen] = useState<string | null>(null);
  const { run, busy, problem } = useCall();
  const clear = seen ?? (isMasked ? null : value);
  const show = async () => {
    if (seen !== null) return setSeen(null);
    const found = await run(see);
    if (found) setSeen(found.value);
  };
  const tell = async () => {
    const found = clear === null ? await run(see) : { value: clear };
    if (found && conversationId) tellWords(conversationId, found.value);
  };
  return (
    <>
      <span className="flex min-w-0 items-center gap-0.5">
        <bdi
          className={cn(
            "min-w-0 flex-1 text-body [overflow-wrap:anywhere]",
            isMasked && "font-mono text-private",
            isMasked && clear === null && "truncate",
          )}
        >
          <span className={isMasked ? "rounded-chip bg-private-tint px-1.5 py-0.5" : undefined}>
            {clear ?? value}
          </span>
        </bdi>
        {isMasked ? (
          <IconButton
            size={24}
            label={t(seen === null ? "show" : "hide", { what })}
            icon={seen === null ? <Eye /> : <EyeOff />}
            disabled={busy}
            onClick={() => void show()}
          />
        ) : null}
        {conversationId ? (
          <IconButton
            size={24}
            label={t("tell", { what })}
            icon={<CornerDownLeft />}
            className={quietClass}
            disabled={busy}
            onClick={() => void tell()}
          />
        ) : null}
      </span>
      {problem ? <Problem text={problem} /> : null}
    </>
  );
}
