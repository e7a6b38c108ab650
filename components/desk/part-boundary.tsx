"use client";

import { Component, type ReactNode } from "react";

type Props = { children: ReactNode };

/** A part that can't be shown, for its piece of the desk did not arrive, hides itself alone: what stands around it stays. */
export class PartBoundary extends Component<Props, { isLost: boolean }> {
  override state = { isLost: false };

  static getDerivedStateFromError(): { isLost: boolean } {
    return { isLost: true };
  }

  override render(): ReactNode {
    return this.state.isLost ? null : this.props.children;
  }
}
