import type { ReactNode } from "react";
import classes from "./Map.module.css";
import { MapView } from "./MapView";
import { readPlaces, writePlaces } from "./places";

interface Props {
  object: string;
  filter: string;
  place: string;
  onPlace: (place: string) => void;
  /** The same rows as a list. */
  children: ReactNode;
}

/** A map with its list beside. */
export function MapLayout({ object, filter, place, onPlace, children }: Props) {
  return (
    <div className={classes.split}>
      <div>{children}</div>
      <MapView object={object} filter={filter} chosen={readPlaces(place)} onChoose={(names) => onPlace(writePlaces(names))} />
    </div>
  );
}
