"use client";

import { callApi } from "@/components/desk/api";
import type { SubscriptionView } from "@/lib/notifications/schemas";

/** Asks the person, then the browser's push service, and keeps what it says. */
export async function subscribeThisBrowser(
  publicKey: string,
): Promise<"added" | "unsupported" | "denied" | "addFailed"> {
  if (!("serviceWorker" in navigator) || !("PushManager" in window) || !("Notification" in window))
    return "unsupported";
  if ((await Notification.requestPermission()) !== "granted") return "denied";
  try {
    await navigator.serviceWorker.register("/push.js");
    const { pushManager } = await navigator.serviceWorker.ready;
    const subscription = await pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: publicKey,
    });
    await callApi<SubscriptionView>("/push-subscriptions", { method: "POST", body: subscription.toJSON() });
    return "added";
  } catch {
    return "addFailed";
  }
}
