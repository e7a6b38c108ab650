import { notFound } from "next/navigation";
import { NotFound } from "@/lib/base/errors";

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

/** What a page shows, read only where every part of its address is an id; a missing thing and a foreign one are the same page. */
export async function orNotFound<T>(ids: readonly string[], read: () => Promise<T>): Promise<T> {
  if (!ids.every((id) => ID.test(id))) notFound();
  return read().catch((error: unknown) => {
    if (error instanceof NotFound) notFound();
    throw error;
  });
}
