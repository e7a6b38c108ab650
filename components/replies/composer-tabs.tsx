"use client";

import { Globe, Lock, StickyNote } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import type { ChannelWords } from "@/components/desk/use-channel";
import { cn } from "@/components/ui/class-names";
import { Kbd } from "@/components/ui/kbd";
import type { Mode } from "./reply-route";

type Props = {
  modes: readonly Mode[];
  mode: Mode;
  channel: ChannelWords;
  onMode: (mode: Mode) => void;
  /** At the right: where else it could go. */
  aside?: ReactNode;
  /** Who reads it, where that is not who always does. */
  readers?: string | undefined;
};

const icons = { public: Globe, private: Lock, note: StickyNote };
const keys = { public: "R", private: "D", note: "N" };
const grounds = { public: "bg-public-tint", private: "bg-private-tint", note: "bg-sunk" };
const words = { public: "text-public", private: "text-private", note: "text-ink" };
const lines = { public: "border-public-line", private: "border-private-line", note: "border-control" };

/** Who will read it: the head of the composer, in the audience's colour. */
export function ComposerTabs({ modes, mode, channel, onMode, aside, readers }: Props) {
  const t = useTranslations("replies-ui");
  const name = useId();
  return (
    <fieldset
      className={cn(
        "flex min-h-9 min-w-0 flex-wrap items-center gap-x-1 rounded-t-[7px] border-b px-1 pr-3 phone:px-0",
        lines[mode],
        grounds[mode],
      )}
    >
      <legend className="sr-only">{t("tabs.label")}</legend>
      {modes.map((each) => {
        const Icon = icons[each];
        const isOn = each === mode;
        return (
          <label
            key={each}
            className={cn(
              "-mb-px inline-flex h-[34px] items-center gap-2 whitespace-nowrap rounded-control border border-transparent px-2 font-medium text-body text-ink-2 has-focus-visible:outline-2 has-focus-visible:outline-accent phone:h-11 phone:flex-1 phone:justify-center phone:px-1",
              isOn ? cn("border bg-raised font-semibold", lines[each], words[each]) : "hover:text-ink",
            )}
          >
            <input
              type="radio"
              name={name}
              className="sr-only"
              checked={isOn}
              onChange={() => onMode(each)}
            />
            <Icon aria-hidden="true" className="size-3.5" />
            {each === "note"
              ? t("tabs.note")
              : each === "public"
                ? t("tabs.public")
                : channel.audience("private")}
            {isOn ? null : <Kbd>{keys[each]}</Kbd>}
          </label>
        );
      })}
      <span
        className={cn(
          "ml-auto whitespace-nowrap pl-2 font-semibold text-meta phone:order-last phone:ml-0 phone:basis-full phone:whitespace-normal phone:px-3 phone:pb-1",
          words[mode],
        )}
      >
        {readers ?? t(`readers.${mode}`)}
      </span>
      {aside}
    </fieldset>
  );
}
