"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { useLive } from "@/components/desk/live";

const EVERY_MS = 30_000;

/** Reads the page anew when something rings, and while something goes on. */
export function FreshSpikes({ goesOn }: { goesOn: boolean }) {
  const router = useRouter();
  useLive({
    onMessage: ({ event }) => {
      if (event === "spike.raised") router.refresh();
    },
  });
  useEffect(() => {
    if (!goesOn) return;
    const timer = setInterval(() => router.refresh(), EVERY_MS);
    return () => clearInterval(timer);
  }, [goesOn, router]);
  return null;
}
