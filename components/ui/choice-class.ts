export const choiceLabelClass =
  "inline-flex min-h-6 items-center gap-2 text-body text-ink has-disabled:cursor-default has-disabled:text-ink-3 phone:min-h-11";
