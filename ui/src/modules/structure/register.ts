import { lazySource, register } from "../../shared/slots/slots";

const position = lazySource("structure.read", () => import("./refs").then(({ structureRefs }) => structureRefs.position));
const person = lazySource("structure.read", () => import("./refs").then(({ structureRefs }) => structureRefs.person));
const unit = lazySource("structure.read", () => import("./refs").then(({ structureRefs }) => structureRefs.unit));

register({
  rail: [{ code: "structure", icon: "structure", label: "structure.structure", path: "/structure/tree", under: "/structure", letter: "s" }],
  screens: [
    { path: "/structure/tree", title: "structure.tree", permission: "structure.read", load: () => import("./TreePage").then(({ TreePage }) => TreePage) },
    { path: "/structure/people", title: "structure.people", permission: "structure.read", load: () => import("./PeoplePage").then(({ PeoplePage }) => PeoplePage) },
    { path: "/structure/units", title: "structure.units", permission: "structure.read", load: () => import("./UnitsPage").then(({ UnitsPage }) => UnitsPage) },
    { path: "/structure/delegations", title: "delegations.title", permission: "structure.read", load: () => import("./delegation/DelegationsPage").then(({ DelegationsPage }) => DelegationsPage) },
    { path: "/structure/people/new", title: "structure.newPerson", permission: "structure.edit-people", hidden: true, load: () => import("./NewPersonPage").then(({ NewPersonPage }) => NewPersonPage) },
    { path: "/structure/positions/new", title: "structure.newPosition", permission: "structure.edit-positions", hidden: true, load: () => import("./NewPositionPage").then(({ NewPositionPage }) => NewPositionPage) },
    { path: "/structure/units/new", title: "structure.newUnit", permission: "structure.edit-positions", hidden: true, load: () => import("./NewUnitPage").then(({ NewUnitPage }) => NewUnitPage) },
    { path: "/structure/people/$id", title: "structure.people", hidden: true, load: () => import("./PersonPage").then(({ PersonPage }) => PersonPage) },
  ],
  create: [
    { id: "new-person", label: "structure.newPerson", icon: "person", permission: "structure.edit-people", run: (go) => go("/structure/people/new") },
    { id: "new-position", label: "structure.newPosition", icon: "position", permission: "structure.edit-positions", run: (go) => go("/structure/positions/new") },
    { id: "new-unit", label: "structure.newUnit", icon: "structure", permission: "structure.edit-positions", run: (go) => go("/structure/units/new") },
  ],
  kinds: [{ kind: "people", icon: "person", title: "structure.people", path: (id) => ({ to: `/structure/people/${id}` }) }],
  refs: { owner: position, position, manager: position, closedPosition: position, person, closedPerson: person, unit, closedUnit: unit, "units.parent": unit },
});
