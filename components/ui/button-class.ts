import { cn } from "./class-names";

export type ButtonVariant =
  | "solid"
  | "plain"
  | "ghost"
  | "danger"
  | "public"
  | "private"
  | "public-stopped"
  | "private-stopped";
/** 32 in forms and dialogs, 28 in bars, 24 in rows; each is 44 on a phone. */
export type ButtonSize = 32 | 28 | 24;

const variants: Record<ButtonVariant, string> = {
  solid: "border-transparent bg-accent-solid text-on-accent",
  plain: "border-line-strong bg-raised text-ink",
  ghost: "border-transparent text-ink-2 hover:bg-highlight hover:text-ink",
  danger: "border-transparent bg-red-solid text-on-red",
  public: "border-transparent bg-public-solid text-on-public",
  private: "border-transparent bg-private-solid text-on-private",
  "public-stopped": "border-public-line bg-public-tint text-public",
  "private-stopped": "border-private-line bg-private-tint text-private",
};

const hovers: Partial<Record<ButtonVariant, string>> = {
  solid: "hover:brightness-[1.08] active:brightness-95",
  plain: "hover:bg-selected active:bg-highlight",
  danger: "hover:brightness-[1.08] active:brightness-95",
  public: "hover:brightness-[1.08] active:brightness-95",
  private: "hover:brightness-[1.08] active:brightness-95",
};

const sizes: Record<ButtonSize, string> = {
  32: "h-(--height-control) px-3",
  28: "h-(--height-bar) px-2.5",
  24: "h-(--height-row) px-2 text-meta",
};

/** A send button names audience, account and receiver in full: it grows rather than cuts. */
const inFull = "h-auto shrink whitespace-normal py-1 text-left leading-5";
const fullHeights: Record<ButtonSize, string> = {
  32: "min-h-(--height-control)",
  28: "min-h-(--height-bar)",
  24: "min-h-(--height-row) py-0.5",
};

/** For a link that must look like a button. */
export function buttonClass(
  variant: ButtonVariant = "plain",
  size: ButtonSize = 32,
  className?: string,
): string {
  return cn(
    "inline-flex shrink-0 select-none items-center justify-center gap-2 whitespace-nowrap rounded-control border font-semibold text-body transition-[background-color,color,filter] [&_svg]:size-4 [&_svg]:shrink-0",
    sizes[size],
    (variant.startsWith("public") || variant.startsWith("private")) && [inFull, fullHeights[size]],
    variant === "ghost" && "font-medium",
    variants[variant],
    hovers[variant],
    "disabled:border-transparent disabled:bg-sunk disabled:font-medium disabled:text-ink-3 disabled:brightness-100",
    className,
  );
}
