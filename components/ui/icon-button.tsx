import type { ComponentPropsWithRef, ReactNode } from "react";
import type { ButtonSize, ButtonVariant } from "./button-class";
import { buttonClass } from "./button-class";
import { cn } from "./class-names";
import { Tooltip } from "./tooltip";

const widths: Record<ButtonSize, string> = {
  32: "w-(--height-control)",
  28: "w-(--height-bar)",
  24: "w-(--height-row)",
};

type Props = Omit<ComponentPropsWithRef<"button">, "children" | "aria-label"> & {
  /** Its name, for the tooltip and for a screen reader. */
  label: string;
  icon: ReactNode;
  keys?: string;
  ariaKeys?: string;
  variant?: ButtonVariant;
  size?: ButtonSize;
  tooltipSide?: "top" | "right" | "bottom" | "left";
};

export function IconButton(props: Props) {
  const {
    label,
    icon,
    keys,
    ariaKeys,
    variant = "ghost",
    size = 28,
    tooltipSide = "top",
    className,
    ...rest
  } = props;
  return (
    <Tooltip text={label} keys={keys} side={tooltipSide}>
      <button
        type="button"
        {...(ariaKeys ? { "aria-keyshortcuts": ariaKeys } : {})}
        {...rest}
        aria-label={label}
        className={buttonClass(variant, size, cn("px-0", widths[size], className))}
      >
        {icon}
      </button>
    </Tooltip>
  );
}
