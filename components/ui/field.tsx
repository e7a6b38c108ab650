import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";
import { cn } from "./class-names";

export type FieldControl = Readonly<{ id: string; "aria-describedby"?: string; "aria-invalid"?: true }>;

type Props = {
  label: ReactNode;
  /** What to enter, shown until there is an error. */
  hint?: ReactNode;
  /** Says what to enter instead. */
  error?: ReactNode;
  hideLabel?: boolean;
  className?: string;
  /** Gets the properties that tie the control to its label and error. */
  children: (control: FieldControl) => ReactNode;
};

export function Field({ label, hint, error, hideLabel = false, className, children }: Props) {
  const id = useId();
  const noteId = `${id}-note`;
  const note = error ?? hint;
  const control: FieldControl = {
    id,
    ...(note ? { "aria-describedby": noteId } : {}),
    ...(error ? { "aria-invalid": true } : {}),
  };
  return (
    <div className={cn("flex min-w-0 flex-col gap-1", className)}>
      <label htmlFor={id} className={hideLabel ? "sr-only" : "font-medium text-meta text-ink"}>
        {label}
      </label>
      {children(control)}
      {error ? (
        <p id={noteId} role="alert" className="flex items-start gap-1 text-meta text-red">
          <CircleAlert aria-hidden="true" className="mt-px size-3.5 shrink-0" />
          {error}
        </p>
      ) : hint ? (
        <p id={noteId} className="text-meta text-ink-3">
          {hint}
        </p>
      ) : null}
    </div>
  );
}
