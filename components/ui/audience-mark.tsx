import { Globe, Lock } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./class-names";

type Props = {
  audience: "public" | "private";
  /** "Public"; "DM", "Email", "Call". */
  word: ReactNode;
  className?: string;
};

/** Who can read it: always colour, icon and word at once. */
export function AudienceMark({ audience, word, className }: Props) {
  const Icon = audience === "public" ? Globe : Lock;
  return (
    <span
      className={cn(
        "inline-flex shrink-0 items-center gap-1 whitespace-nowrap font-semibold text-meta",
        audience === "public" ? "text-public" : "text-private",
        className,
      )}
    >
      <Icon aria-hidden="true" className="size-[13px]" />
      {word}
    </span>
  );
}
