package io.sternik.app.structure.load;

import io.sternik.app.platform.imports.ImportContext;
import io.sternik.app.platform.imports.ImportNames;
import io.sternik.app.platform.imports.ImportParts;
import io.sternik.app.platform.imports.ImportPlan;
import io.sternik.app.platform.imports.ImportReport.Outcome;
import io.sternik.app.platform.imports.ImportRow;
import io.sternik.app.structure.AssignmentId;
import io.sternik.app.structure.AssignmentKind;
import io.sternik.app.structure.PersonId;
import io.sternik.app.structure.PositionId;
import io.sternik.app.structure.UnitId;
import io.sternik.app.structure.UnitKind;
import io.sternik.app.structure.load.StructureBatch.Line;
import io.sternik.app.structure.load.StructureBatch.NewAssignment;
import io.sternik.app.structure.load.StructureBatch.NewPerson;
import io.sternik.app.structure.load.StructureBatch.NewPosition;
import io.sternik.app.structure.load.StructureBatch.NewUnit;
import io.sternik.app.structure.load.StructureBatch.UnitParent;
import io.sternik.app.structure.load.TeamImportStore.Known;
import io.sternik.app.structure.load.TeamImportStore.Snapshot;
import io.sternik.app.structure.load.TeamImportStore.Unit;
import io.sternik.app.structure.people.PersonDetails;
import io.sternik.app.structure.positions.PositionVersion;
import io.sternik.engine.calendar.Period;
import io.sternik.engine.finding.Text;
import io.sternik.engine.table.CellKinds;
import io.sternik.engine.table.Fold;
import io.sternik.engine.table.PersonName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the rows of a team list come to. */
final class TeamImportPlan implements ImportPlan {

    private static final Text MANAGER = new Text("Kierownik sprzedaży", "Sales manager");
    private static final Text SELLER = new Text("Handlowiec", "Sales representative");

    private final Snapshot snapshot;
    private final ImportContext context;
    private final LocalDate startOn;
    private final Map<UnitId, LocalDate> unitsFrom = new HashMap<>();
    private final Map<PositionId, LocalDate> positionsFrom;
    private final Map<String, List<Known>> known = new HashMap<>();
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Map<String, UnitId> units = new HashMap<>();
    private final Set<String> countedUnits = new HashSet<>();
    private final Set<String> codes;
    private final List<NewUnit> newUnits = new ArrayList<>();
    private final List<UnitParent> unitParents = new ArrayList<>();
    private final List<NewPerson> people = new ArrayList<>();
    private final List<NewPosition> positions = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<NewAssignment> assignments = new ArrayList<>();

    /** Somebody of the list. */
    private static final class Member {
        private final String name;
        private final ImportRow row;
        private final boolean ownRow;
        private final @Nullable String manager;
        private final @Nullable String office;
        private boolean leads;
        private @Nullable LocalDate hiredOn;
        private @Nullable PositionId position;
        private @Nullable UnitId unit;

        @Nullable String text(String field) {
            return ownRow ? row.text(field) : null;
        }

        Member(String name, ImportRow row, boolean ownRow, @Nullable String manager, @Nullable String office) {
            this.name = name;
            this.row = row;
            this.ownRow = ownRow;
            this.manager = manager;
            this.office = office;
        }
    }

    /** @param firstOpen first day on which anything of the structure may begin */
    TeamImportPlan(Snapshot snapshot, ImportContext context, LocalDate firstOpen) {
        this.snapshot = snapshot;
        this.context = context;
        this.startOn = later(context.settings().startOn(), firstOpen);
        if (!startOn.equals(context.settings().startOn())) {
            context.report().notice("starts-after-closed", "date", startOn.toString());
        }
        this.positionsFrom = new HashMap<>(snapshot.positionsFrom());
        this.codes = new HashSet<>(snapshot.codes());
        for (Known person : snapshot.people()) {
            known.computeIfAbsent(Fold.text(person.name()), _ -> new ArrayList<>())
                    .add(person);
            PositionId position = person.position();
            if (position != null) {
                context.names().add(ImportNames.HOLDER, person.name(), position.value());
            }
        }
        snapshot.units().forEach(this::knowUnit);
    }

    void read(ImportRow row) {
        String name = row.required("person");
        String manager = row.text("manager");
        LocalDate hired = row.date("hiredOn");
        requireMail(row);
        Member before = members.get(Fold.text(name));
        if (before != null && before.ownRow) {
            row.refuse("person", "twice", Map.of("value", name));
        }
        requireOne(row, "person", name);
        if (manager != null) {
            requireOne(row, "manager", manager);
            if (Fold.text(name).equals(Fold.text(manager)) || leadsTo(manager, name)) {
                row.refuse("manager", "manager-cycle", Map.of("value", manager));
            }
        }
        if (row.isRefused()) {
            return;
        }
        Member member = new Member(name, row, true, manager, row.text("office"));
        member.leads = before != null && before.leads;
        member.hiredOn = hired;
        members.put(Fold.text(name), member);
        if (manager == null) {
            return;
        }
        members.computeIfAbsent(Fold.text(manager), _ -> new Member(manager, row, false, null, row.text("office")))
                .leads = true;
    }

    /** Makes what is missing, managers before those whom they lead. */
    void settle() {
        members.values().forEach(this::place);
    }

    /** The structure is one part: who reports to whom is judged at its end. */
    @Override
    public void cut(ImportParts parts) {
        StructureBatch batch = new StructureBatch(newUnits, unitParents, people, positions, lines, assignments);
        if (!batch.items().isEmpty()) {
            parts.add("structure", newUnits.size() + people.size() + positions.size(), batch);
        }
    }

    private void place(Member member) {
        if (member.position != null) {
            return;
        }
        Member manager = member.manager == null ? null : members.get(Fold.text(member.manager));
        if (manager != null) {
            place(manager);
        }
        UnitId above = manager == null ? office(member.office) : manager.unit;
        member.unit = member.leads ? team(member.name, above) : above;
        List<Known> found = known.getOrDefault(Fold.text(member.name), List.of());
        Known person = found.isEmpty() ? null : found.getFirst();
        PositionId position = person == null ? null : person.position();
        context.report().count("person", person == null ? Outcome.CREATED : Outcome.UNCHANGED);
        context.report().count("position", position == null ? Outcome.CREATED : Outcome.UNCHANGED);
        PositionId head = manager == null ? null : manager.position;
        if (position != null && person != null) {
            member.position = position;
            noteOtherManager(member, person, head);
        } else {
            PersonId id = person == null ? newPerson(member) : new PersonId(person.person());
            member.position = newPosition(member, id, head);
        }
    }

    private void noteOtherManager(Member member, Known person, @Nullable PositionId head) {
        PositionId manager = person.manager();
        if (head != null && manager != null && !head.equals(manager)) {
            context.report().notice("other-manager", member.row, member.name, member.manager);
        }
    }

    private PersonId newPerson(Member member) {
        PersonName name = PersonName.of(member.name);
        PersonId id = new PersonId(context.newId());
        PersonDetails details = new PersonDetails(
                name.given(), name.family(), member.text("email"), member.text("externalId"), member.hiredOn, null);
        people.add(new NewPerson(id, details, null));
        return id;
    }

    private static void requireMail(ImportRow row) {
        String mail = row.text("email");
        if (mail != null && !CellKinds.isMail(mail)) {
            row.refuse("email", "mail", Map.of("value", mail));
        }
    }

    private PositionId newPosition(Member member, PersonId person, @Nullable PositionId head) {
        PositionId id = new PositionId(context.newId());
        UnitId unit = Objects.requireNonNullElseGet(member.unit, () -> office(null));
        String written = member.text("title");
        Text title = written != null ? new Text(written, written) : member.leads ? MANAGER : SELLER;
        Period since = Period.startingOn(later(startOn, unitsFrom.get(unit)));
        positionsFrom.put(id, since.from());
        PositionVersion version = new PositionVersion(title, member.leads ? "manager" : "seller", unit, 10_000, since);
        positions.add(new NewPosition(id, code(member.leads ? "MGR" : "SLR"), List.of(version)));
        assignments.add(new NewAssignment(
                new AssignmentId(context.newId()), person, id, AssignmentKind.SUBSTANTIVE, 10_000, since));
        TeamImportStore.Root root = snapshot.root();
        PositionId above = head != null ? head : root == null ? null : root.position();
        if (above != null) {
            lines.add(new Line(id, above, Period.startingOn(later(since.from(), positionsFrom.get(above)))));
        }
        if (head == null && root != null) {
            context.report()
                    .notice(
                            "under-root",
                            member.row,
                            member.name,
                            root.title().in(context.settings().viewer().language()));
        }
        context.names().add(ImportNames.HOLDER, member.name, id.value());
        return id;
    }

    private UnitId office(@Nullable String name) {
        TeamImportStore.Root root = snapshot.root();
        if (name == null && root != null) {
            return root.unit();
        }
        String plain = name == null ? context.settings().title() : name;
        UnitKind kind = name == null ? UnitKind.COMPANY : UnitKind.OFFICE;
        return unit(kind, new Text(plain, plain), root == null ? null : root.unit());
    }

    private UnitId team(String manager, @Nullable UnitId above) {
        return unit(UnitKind.TEAM, new Text("Zespół: " + manager, "Team: " + manager), above);
    }

    private UnitId unit(UnitKind kind, Text name, @Nullable UnitId parent) {
        String key = key(kind, name.en());
        UnitId found = units.get(key);
        if (found == null) {
            found = new UnitId(context.newId());
            Period since = Period.startingOn(startOn);
            newUnits.add(new NewUnit(found, code(kind == UnitKind.TEAM ? "TEAM" : "OFFICE"), kind, name, since));
            if (parent != null) {
                LocalDate from = later(startOn, unitsFrom.get(parent));
                unitParents.add(new UnitParent(found, parent, Period.startingOn(from)));
            }
            units.put(key, found);
            countedUnits.add(key);
            context.report().count("unit", Outcome.CREATED);
        } else if (countedUnits.add(key)) {
            context.report().count("unit", Outcome.UNCHANGED);
        }
        return found;
    }

    /** What is new hangs under what exists from the day on which both are there. */
    private static LocalDate later(LocalDate one, @Nullable LocalDate other) {
        return other == null || one.isAfter(other) ? one : other;
    }

    private void knowUnit(Unit unit) {
        unitsFrom.put(unit.id(), unit.from());
        UnitKind kind = unit.kind() == UnitKind.TEAM || unit.kind() == UnitKind.COMPANY ? unit.kind() : UnitKind.OFFICE;
        units.putIfAbsent(key(kind, unit.name().pl()), unit.id());
        units.putIfAbsent(key(kind, unit.name().en()), unit.id());
    }

    private static String key(UnitKind kind, String name) {
        return kind.code() + ":" + Fold.text(name);
    }

    private String code(String prefix) {
        int number = 1;
        while (!codes.add(prefix + "-" + number)) {
            number++;
        }
        return prefix + "-" + number;
    }

    private void requireOne(ImportRow row, String field, String name) {
        int count = known.getOrDefault(Fold.text(name), List.of()).size();
        if (count > 1) {
            row.refuse(field, "ambiguous-reference", Map.of("value", name, "candidates", name + " × " + count));
        }
    }

    /** Whether the way up from somebody comes to the name. */
    private boolean leadsTo(String from, String name) {
        Set<String> passed = new HashSet<>();
        String next = Fold.text(from);
        while (next != null && passed.add(next)) {
            Member member = members.get(next);
            String manager = member == null ? null : member.manager;
            next = manager == null ? null : Fold.text(manager);
            if (Fold.text(name).equals(next)) {
                return true;
            }
        }
        return false;
    }
}
