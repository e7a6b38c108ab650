"use client";

import { PhoneTabs } from "@/components/desk/phone-tabs";
import type { Customer } from "@/lib/customers/schemas";
import { PersonPane } from "./person-pane";

/** One person by themselves, with everything they wrote to us about. */
export function CustomerPage({ customer }: { customer: Customer }) {
  return (
    <>
      <main id="main" tabIndex={-1} className="min-h-0 flex-1 overflow-y-auto outline-none">
        <div className="mx-auto max-w-[560px] py-4">
          <PersonPane customer={customer} conversationId={null} />
        </div>
      </main>
      <PhoneTabs />
    </>
  );
}
