"use client";

import { Toaster as Sonner, toast } from "sonner";
import { ToastCard, type ToastContent } from "./toast-card";

/** Stands once, in the root. `label` names the region to a screen reader. */
export function Toaster({ label }: { label: string }) {
  return (
    <Sonner
      position="bottom-center"
      containerAriaLabel={label}
      gap={8}
      expand
      visibleToasts={4}
      offset={24}
      mobileOffset={{ bottom: 96 }}
    />
  );
}

/** Gives the id by which `dismissToast` takes it away; the same id again replaces it. */
export function showToast(content: ToastContent & { id?: string }): string | number {
  const { id, ...card } = content;
  return toast.custom((shownId) => <ToastCard {...card} onLeave={() => toast.dismiss(shownId)} />, {
    duration: Number.POSITIVE_INFINITY,
    ...(id ? { id } : {}),
  });
}

export function dismissToast(id: string | number): void {
  toast.dismiss(id);
}
