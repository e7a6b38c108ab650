"use client";

import { useMemo } from "react";
import { Inbox } from "./inbox";
import type { InboxData } from "./inbox-data";

/** The inbox from what the server read, as one JSON text: an object's every value would be walked twice on the way. */
export function InboxScreen({ data }: { data: string }) {
  const read = useMemo(() => JSON.parse(data) as InboxData, [data]);
  return <Inbox data={read} />;
}
