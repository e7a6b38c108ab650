import { Globe, Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { useChannels } from "@/components/desk/use-channel";
import { cn } from "@/components/ui/class-names";
import type { Waiting } from "@/lib/response-times/wallboard-schemas";
import { BoardRing } from "./board-ring";

/** One person who waits: how long still, who, by which way, and who has it. */
export function WaitingRow({ waiting, now, note }: { waiting: Waiting; now: number; note?: string }) {
  const t = useTranslations("wallboard");
  const words = useChannels()(waiting.channel);
  const Icon = waiting.audience === "public" ? Globe : Lock;
  return (
    <li className="flex items-center gap-[calc(32*var(--u))] border-b py-[calc(15*var(--u))]">
      <BoardRing waiting={waiting} now={now} />
      <div className="min-w-0 flex-1">
        <a
          href={`/inbox/${waiting.conversationId}`}
          className="block truncate font-semibold text-[length:calc(50*var(--u))] text-ink leading-tight"
        >
          {waiting.customer || t("noName")}
        </a>
        <p className="flex items-center gap-[calc(16*var(--u))] text-[length:calc(34*var(--u))] text-ink-2 leading-tight">
          <span
            className={cn(
              "inline-flex items-center gap-[calc(8*var(--u))] whitespace-nowrap font-semibold",
              waiting.audience === "public" ? "text-public" : "text-private",
            )}
          >
            <Icon aria-hidden="true" className="size-[calc(34*var(--u))]" />
            {words.audience(waiting.audience)}
          </span>
          <span className="truncate">
            {[note, waiting.initials === null ? t("nobody") : null].filter(Boolean).join(" · ")}
          </span>
        </p>
      </div>
      <Holder initials={waiting.initials} />
    </li>
  );
}

function Holder({ initials }: { initials: string | null }) {
  const t = useTranslations("wallboard");
  return (
    <span
      role="img"
      aria-label={initials === null ? t("nobody") : t("holder", { initials })}
      className={cn(
        "inline-flex size-[calc(76*var(--u))] shrink-0 items-center justify-center rounded-full font-semibold text-[length:calc(28*var(--u))]",
        initials === null ? "border-2 border-line-strong" : "bg-chip text-ink",
      )}
    >
      {initials}
    </span>
  );
}
