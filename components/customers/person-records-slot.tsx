"use client";

import dynamic from "next/dynamic";

/** A piece of its own: who it is is read before what other systems know. */
export const PersonRecordsSlot = dynamic(
  () => import("./person-records").then((module) => module.PersonRecords),
  { ssr: false },
);
