import type { Segment } from "@/lib/search/rules/mark-hits";

/** Words with what was searched for marked, in their own direction. */
export function MarkedText({ segments }: { segments: readonly Segment[] }) {
  let at = 0;
  return segments.map(({ text, isHit }) => {
    at += text.length;
    return isHit ? (
      <mark key={at} className="rounded-[3px] bg-accent-tint px-px font-semibold text-ink">
        {text}
      </mark>
    ) : (
      <span key={at}>{text}</span>
    );
  });
}
