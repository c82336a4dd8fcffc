import { lazySource, register } from "../../shared/slots/slots";

const position = lazySource("structure.read", () => import("./refs").then(({ structureRefs }) => structureRefs.position));
const person = lazySource("structure.read", () => import("./refs").then(({ structureRefs }) => structureRefs.person));
const unit = lazySource("structure.read", () => import("./refs").then(({ structureRefs }) => structureRefs.unit));

register({
  rail: [{ code: "structure", icon: "structure", label: "structure.structure", path: "/structure/tree", letter: "s" }],
  screens: [
    { path: "/structure/tree", title: "structure.tree", permission: "structure.read", load: () => import("./TreePage").then(({ TreePage }) => TreePage) },
    { path: "/structure/people", title: "structure.people", permission: "structure.read", load: () => import("./PeoplePage").then(({ PeoplePage }) => PeoplePage) },
    { path: "/structure/people/$id", title: "structure.people", hidden: true, load: () => import("./PersonPage").then(({ PersonPage }) => PersonPage) },
  ],
  search: async (query, signal) => (await import("./refs")).searchPeople(query, signal),
  refs: { owner: position, position, manager: position, closedPosition: position, person, closedPerson: person, unit, closedUnit: unit },
});
