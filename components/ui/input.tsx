import type { ComponentPropsWithRef } from "react";
import { cn } from "./class-names";

export const inputClass =
  "w-full min-w-0 rounded-control border border-control bg-raised px-3 text-body text-ink transition-colors hover:border-ink-3 disabled:border-line-strong disabled:bg-sunk disabled:text-ink-3 aria-invalid:border-red aria-invalid:shadow-[inset_0_0_0_1px_var(--red)] aria-invalid:focus-visible:outline-red phone:text-[16px]";

export function Input({ className, ...rest }: ComponentPropsWithRef<"input">) {
  return <input {...rest} className={cn(inputClass, "h-(--height-control)", className)} />;
}
