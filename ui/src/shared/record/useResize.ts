import { useState, type KeyboardEvent, type PointerEvent } from "react";

const [LEAST, MOST, STEP] = [480, 720, 24];

/** The width of a panel at the right, dragged by its edge or moved by arrow keys. */
export function useResize(start = 560) {
  const [width, setWidth] = useState(start);
  const to = (next: number) => setWidth(Math.max(LEAST, Math.min(MOST, next)));
  const edge = {
    role: "separator" as const,
    tabIndex: 0,
    "aria-orientation": "vertical" as const,
    "aria-valuenow": width,
    "aria-valuemin": LEAST,
    "aria-valuemax": MOST,
    onPointerDown: (event: PointerEvent) => event.currentTarget.setPointerCapture(event.pointerId),
    onPointerMove: (event: PointerEvent) => { if (event.currentTarget.hasPointerCapture(event.pointerId)) to(window.innerWidth - event.clientX); },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === "ArrowLeft") to(width + STEP);
      if (event.key === "ArrowRight") to(width - STEP);
    },
  };
  return { width, edge };
}
