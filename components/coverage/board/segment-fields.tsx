"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { SEGMENT_KINDS, type Segment } from "@/lib/coverage/rules/shift-words";
import { wallText } from "@/lib/coverage/rules/wall-time";

type Props = { segments: readonly Segment[]; from: string; onChange: (segments: readonly Segment[]) => void };

const FOUR_HOURS = 4 * 3_600_000;
const HALF_HOUR = 1_800_000;

/** What a shift is made of; what no part names answers on every channel. */
export function SegmentFields({ segments, from, onChange }: Props) {
  const t = useTranslations("coverage-board.segments");
  const change = (place: number, over: Partial<Segment>) =>
    onChange(segments.map((each, index) => (index === place ? { ...each, ...over } : each)));
  const add = () => {
    const at = Date.parse(`${from}Z`) + FOUR_HOURS;
    const time = (ms: number) => wallText(ms).slice(11);
    onChange([...segments, { kind: "break", startLocal: time(at), endLocal: time(at + HALF_HOUR) }]);
  };
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 font-medium text-meta">{t("title")}</legend>
      <p className="mb-2 text-ink-3 text-meta">{t("hint")}</p>
      <ul className="flex flex-col gap-2">
        {segments.map((segment, place) => (
          <li key={place} className="flex items-center gap-1.5">
            <Select
              aria-label={t("kind")}
              value={segment.kind}
              onChange={(kind) => change(place, { kind })}
              options={SEGMENT_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
              className="min-w-0 flex-1"
            />
            <Input
              aria-label={t("from")}
              type="time"
              value={segment.startLocal}
              onChange={(event) => change(place, { startLocal: event.target.value })}
              className="w-24"
            />
            <Input
              aria-label={t("until")}
              type="time"
              value={segment.endLocal}
              onChange={(event) => change(place, { endLocal: event.target.value })}
              className="w-24"
            />
            <IconButton
              label={t("remove")}
              icon={<X />}
              onClick={() => onChange(segments.filter((_, index) => index !== place))}
            />
          </li>
        ))}
      </ul>
      <Button size={24} variant="ghost" icon={<Plus />} className="mt-1" onClick={add}>
        {t("add")}
      </Button>
    </fieldset>
  );
}
