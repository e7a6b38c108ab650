import { type ClassValue, clsx } from "clsx";
import { extendTailwindMerge } from "tailwind-merge";

const merge = extendTailwindMerge<never, never>({
  extend: {
    theme: {
      text: ["label", "meta", "body", "large", "title", "display", "figure"],
      radius: ["chip", "control", "card", "popover", "dialog"],
      shadow: ["composer", "menu", "dialog"],
      animate: ["menu-in", "dialog-in", "fade-in", "row-in", "leave", "after-wait"],
    },
  },
});

/** Joins class names; of two that set the same property the later wins. */
export function cn(...values: ClassValue[]): string {
  return merge(clsx(values));
}
