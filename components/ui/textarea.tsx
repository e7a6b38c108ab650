import type { ComponentPropsWithRef } from "react";
import { cn } from "./class-names";
import { inputClass } from "./input";

/** Grows with its text, up to ten lines. */
export function Textarea({ className, rows = 3, ...rest }: ComponentPropsWithRef<"textarea">) {
  return (
    <textarea
      rows={rows}
      {...rest}
      className={cn(inputClass, "field-sizing-content max-h-54 min-h-19 resize-none py-1.5", className)}
    />
  );
}
