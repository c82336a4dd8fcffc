import { useEffect } from "react";

/** Gives the focus back to where it was when the component came. A dialog that comes and goes as a whole does not do so by itself. */
export function useReturnFocus(): void {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
}
