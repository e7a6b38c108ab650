import type { Attachment } from "@/lib/conversations/schemas";

type Shown = Readonly<{ file: Attachment; alt: string; page: string }>;

const shown = new Map<string, Shown>();

/** Keeps what the open page has shown, also what was scrolled away, for the viewer to turn over. */
export function noteShown(files: readonly Attachment[], altOf: (file: Attachment) => string): void {
  const page = window.location.pathname;
  for (const [id, each] of shown) if (each.page !== page) shown.delete(id);
  for (const file of files) shown.set(file.id, { file, alt: altOf(file), page });
}

/** Ids begin with the moment they were made; files of one moment stay as they were shown. */
const madeAt = ({ file }: Shown) => file.id.slice(0, 13);

/** The stored files of this page, the oldest first. */
export function filesOfPage(): Shown[] {
  const page = window.location.pathname;
  return [...shown.values()]
    .filter((each) => each.page === page && each.file.state === "stored")
    .sort((a, b) => (madeAt(a) < madeAt(b) ? -1 : madeAt(a) > madeAt(b) ? 1 : 0));
}
