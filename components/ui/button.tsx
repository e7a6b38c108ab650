import { Globe, Lock, ShieldAlert } from "lucide-react";
import { Slot, Slottable } from "radix-ui/slot";
import type { ComponentPropsWithRef, ReactNode } from "react";
import { type ButtonSize, type ButtonVariant, buttonClass } from "./button-class";
import { Kbd } from "./kbd";

const marks: Partial<Record<ButtonVariant, ReactNode>> = {
  public: <Globe aria-hidden="true" />,
  private: <Lock aria-hidden="true" />,
  "public-stopped": <ShieldAlert aria-hidden="true" />,
  "private-stopped": <ShieldAlert aria-hidden="true" />,
};
const filled = new Set<ButtonVariant>(["solid", "danger", "public", "private"]);

type Props = ComponentPropsWithRef<"button"> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
  trailingIcon?: ReactNode;
  /** Shown as a hint, "⌘↵"; `ariaKeys` says the same in the words of aria-keyshortcuts, "Meta+Enter". */
  keys?: string;
  ariaKeys?: string;
  asChild?: boolean;
};

/** The send variants always carry their audience's icon. A stopped one stays in reach and says so. */
export function Button(props: Props) {
  const {
    variant = "plain",
    size = 32,
    icon,
    trailingIcon,
    keys,
    ariaKeys,
    asChild,
    className,
    children,
    ...rest
  } = props;
  const Root = asChild ? Slot : "button";
  const stopped = variant === "public-stopped" || variant === "private-stopped";
  return (
    <Root
      {...(asChild ? {} : { type: "button" as const })}
      {...(stopped ? { "aria-disabled": true } : {})}
      {...(ariaKeys ? { "aria-keyshortcuts": ariaKeys } : {})}
      {...rest}
      className={buttonClass(variant, size, className)}
    >
      {icon ?? marks[variant]}
      <Slottable>{children}</Slottable>
      {trailingIcon}
      {keys ? <Kbd bare={filled.has(variant) || size !== 32}>{keys}</Kbd> : null}
    </Root>
  );
}
