import { CircleAlert } from "lucide-react";

/** What went wrong with a form, beside its button; nothing when all is well. */
export function Problem({ text }: { text: string }) {
  return (
    <p role="alert" className="flex items-start gap-1.5 text-body text-red empty:hidden">
      {text ? (
        <>
          <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
          <span>{text}</span>
        </>
      ) : null}
    </p>
  );
}
