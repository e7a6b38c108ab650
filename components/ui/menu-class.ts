export const menuClass =
  "z-50 min-w-48 max-w-80 animate-menu-in overflow-y-auto rounded-card bg-raised p-1.5 text-ink shadow-menu outline-none data-[state=closed]:animate-leave";

export const menuItemClass =
  "relative flex h-8 cursor-default select-none items-center gap-3 rounded-control px-2.5 text-body outline-none data-disabled:text-ink-3 data-highlighted:bg-highlight phone:h-11 [&_svg]:size-4 [&_svg]:shrink-0";

export const menuDangerClass = "text-red";
export const menuLabelClass = "px-2.5 pt-2 pb-1 font-semibold text-label text-ink-3";
export const menuSeparatorClass = "my-1.5 h-px bg-line";
