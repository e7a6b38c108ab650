"use client";

import dynamic from "next/dynamic";
import { useViewer } from "@/components/desk/viewer";
import type { Customer } from "@/lib/customers/schemas";

const PersonPrivacy = dynamic(() => import("./person-privacy").then((module) => module.PersonPrivacy), {
  ssr: false,
});

/** Comes to leads and admins alone, after the page stands. */
export function PersonPrivacySlot({ customer }: { customer: Customer }) {
  return useViewer().role === "agent" ? null : <PersonPrivacy key={customer.id} customer={customer} />;
}
