import { Flag } from "lucide-react";
import { useTranslations } from "next-intl";
import { useChannels } from "@/components/desk/use-channel";
import { ChannelMark } from "@/components/ui/channel-mark";
import type { Wallboard } from "@/lib/response-times/wallboard-schemas";

/** What is open, by flag level, the highest first, and within it by channel. */
export function OpenPart({ open }: { open: Wallboard["open"] }) {
  const t = useTranslations("wallboard.open");
  const channels = useChannels();
  const levels = [...new Set(open.map(({ level }) => level))];
  if (open.length === 0) return <p className="text-[length:calc(34*var(--u))] text-ink-2">{t("none")}</p>;
  return (
    <ul aria-label={t("label")} className="flex flex-col gap-[calc(8*var(--u))]">
      {levels.map((level) => (
        <li
          key={level}
          className="flex flex-wrap items-center gap-x-[calc(36*var(--u))] text-[length:calc(34*var(--u))] leading-tight"
        >
          {level > 0 ? (
            <span className="inline-flex items-center gap-[calc(10*var(--u))] text-red">
              <Flag aria-hidden="true" className="size-[calc(32*var(--u))]" />
              {t("level", { level })}
            </span>
          ) : levels.length > 1 ? (
            <span className="text-ink-2">{t("plain")}</span>
          ) : null}
          {open
            .filter((row) => row.level === level)
            .map(({ channel, count }) => (
              <span key={channel} className="inline-flex items-center gap-[calc(12*var(--u))] text-ink-2">
                <ChannelMark icon={channels(channel).icon} className="size-[calc(30*var(--u))]" />
                {channels(channel).name} <strong className="figures text-ink">{count}</strong>
              </span>
            ))}
        </li>
      ))}
    </ul>
  );
}
