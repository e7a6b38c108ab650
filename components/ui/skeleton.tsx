import type { ReactNode } from "react";
import { cn } from "./class-names";

/** Holds the place of what loads. Nothing is seen for the first 200 ms. `label` is said to a screen reader. */
export function SkeletonGroup({
  label,
  children,
  className,
}: {
  label: string;
  children: ReactNode;
  className?: string;
}) {
  return (
    <div role="status" aria-busy="true" className={cn("animate-after-wait", className)}>
      <span className="sr-only">{label}</span>
      {children}
    </div>
  );
}

/** A bar of text to come; its width comes by class. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden="true" className={cn("block h-3 rounded-chip bg-chip", className)} />;
}

export function SkeletonRing({ className }: { className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={cn("block size-11 shrink-0 rounded-full border-3 border-chip", className)}
    />
  );
}
