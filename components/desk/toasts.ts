import type { ToastContent } from "@/components/ui/toast-card";

const load = () => import("@/components/ui/toast");

/** A notice at the foot of the screen; what shows it comes when the first is shown. */
export async function say(content: ToastContent & { id?: string }): Promise<void> {
  const { showToast } = await load();
  showToast(content);
}

export async function unsay(id: string): Promise<void> {
  const { dismissToast } = await load();
  dismissToast(id);
}
