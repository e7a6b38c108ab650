import { cn } from "./class-names";

type Props = {
  initials?: string;
  /** The desk's own copy of a picture; never a foreign address. */
  src?: string;
  /** The person's name; leave it out where the name stands beside. */
  name?: string;
  size?: 20 | 24 | 40;
  /** "self" is the reader, "away" is on a break, "empty" is nobody yet. */
  tone?: "other" | "self" | "away" | "empty";
  className?: string;
};

const sizes = { 20: "size-5 text-[9px]", 24: "size-6 text-[10px]", 40: "size-10 text-[14px]" };
const tones = {
  other: "bg-chip text-ink-2",
  self: "bg-ink text-on-ink",
  away: "border border-line-strong text-ink-2",
  empty: "border border-line-strong",
};

export function Avatar({ initials = "", src, name, size = 24, tone = "other", className }: Props) {
  const circle = cn(
    "inline-flex shrink-0 select-none items-center justify-center overflow-hidden rounded-full font-semibold leading-none",
    sizes[size],
    tones[tone],
    className,
  );
  const spoken = name ? { role: "img", "aria-label": name, title: name } : { "aria-hidden": true as const };
  return (
    <span className={circle} {...spoken}>
      {src ? (
        <img src={src} alt="" width={size} height={size} loading="lazy" className="size-full object-cover" />
      ) : (
        initials
      )}
    </span>
  );
}
