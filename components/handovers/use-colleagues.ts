import { useViewer } from "@/components/desk/viewer";

/** Everybody who works here but the reader, to choose from, behind a choice that names nobody. */
export function useColleagues(nobody: { value: string; label: string }) {
  const { id: ownId, colleagues } = useViewer();
  return [
    nobody,
    ...colleagues
      .filter(({ id }) => id !== ownId)
      .map(({ id, displayName, initials }) => ({ value: id, label: displayName, detail: initials })),
  ];
}
