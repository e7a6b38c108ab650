"use client";

import { useRouter } from "next/navigation";
import type { Offer } from "@/lib/goodwill/offer-schemas";
import { OfferDeeds } from "./offer-deeds";

/** The deeds of an offer on a page that is read anew after them. */
export function RowDeeds({ offer }: { offer: Offer }) {
  const router = useRouter();
  return (
    <span className="inline-flex flex-wrap gap-1">
      <OfferDeeds offer={offer} onDone={() => router.refresh()} />
    </span>
  );
}
