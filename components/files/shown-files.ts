import type { Attachment } from "@/lib/conversations/schemas";

type Shown = Readonly<{ file: Attachment; alt: string; page: string; group: string; place: number }>;

const shown = new Map<string, Shown>();

/** Keeps what the open page has shown, also what was scrolled away, for the viewer to turn over. */
export function noteShown(files: readonly Attachment[], altOf: (file: Attachment) => string): void {
  const page = window.location.pathname;
  for (const [id, each] of shown) if (each.page !== page) shown.delete(id);
  // Files of one message were uploaded side by side: the message says their order, not the moment each was done.
  const group = files.map(({ id }) => id).sort()[0] ?? "";
  for (const [place, file] of files.entries())
    shown.set(file.id, { file, alt: altOf(file), page, group, place });
}

/** Ids begin with the moment they were made. */
const madeAt = ({ group }: Shown) => group.slice(0, 13);

/** The stored files of this page, the oldest first. */
export function filesOfPage(): Shown[] {
  const page = window.location.pathname;
  return [...shown.values()]
    .filter((each) => each.page === page && each.file.state === "stored")
    .sort((a, b) => (madeAt(a) === madeAt(b) ? a.place - b.place : madeAt(a) < madeAt(b) ? -1 : 1));
}
