import type { ComponentPropsWithRef } from "react";

export function VisuallyHidden(props: Omit<ComponentPropsWithRef<"span">, "className">) {
  return <span {...props} className="sr-only" />;
}
