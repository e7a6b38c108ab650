/** Always mounted; a screen reader says each new text once the reader is idle, or at once when urgent. */
export function Announcement({ text, urgent = false }: { text: string; urgent?: boolean }) {
  return (
    <div
      role={urgent ? "alert" : "status"}
      aria-live={urgent ? "assertive" : "polite"}
      aria-atomic
      className="sr-only"
    >
      {text}
    </div>
  );
}
