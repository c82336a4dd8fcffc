package io.sternik.app.structure.load;

import static io.sternik.database.structure.Tables.ASSIGNMENT;
import static io.sternik.database.structure.Tables.ORG_UNIT;
import static io.sternik.database.structure.Tables.ORG_UNIT_PARENT;
import static io.sternik.database.structure.Tables.ORG_UNIT_VERSION;
import static io.sternik.database.structure.Tables.PERSON;
import static io.sternik.database.structure.Tables.POSITION;
import static io.sternik.database.structure.Tables.POSITION_VERSION;
import static io.sternik.database.structure.Tables.REPORTS_TO;

import io.sternik.app.platform.access.UserId;
import io.sternik.app.platform.history.Audit;
import io.sternik.app.structure.Origin;
import io.sternik.app.structure.PositionId;
import io.sternik.app.structure.StructureProblem;
import io.sternik.app.structure.load.StructureBatch.NewPerson;
import io.sternik.app.structure.load.StructureBatch.NewPosition;
import io.sternik.app.structure.people.PersonDetails;
import io.sternik.app.structure.positions.PositionVersion;
import io.sternik.app.structure.staffing.FteCheck;
import io.sternik.app.structure.tree.Closure;
import io.sternik.app.structure.tree.Constraints;
import io.sternik.app.structure.tree.ReportingLines;
import io.sternik.app.structure.tree.StructureLock;
import io.sternik.engine.calendar.Period;
import io.sternik.engine.org.Cycle;
import io.sternik.engine.org.Org;
import io.sternik.engine.org.OrgRows;
import io.sternik.engine.org.Position;
import io.sternik.engine.org.ReportingLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes many new records at once: batches of rows, one check of each rule, one renewal of the closure. */
@Component
public class StructureLoad {

    private static final int ROWS_AT_ONCE = 1_000;

    private final DSLContext sql;
    private final StructureLock lock;
    private final Closure closure;
    private final ReportingLines lines;
    private final FteCheck fte;
    private final Constraints constraints;
    private final Audit audit;

    StructureLoad(
            DSLContext sql,
            StructureLock lock,
            Closure closure,
            ReportingLines lines,
            FteCheck fte,
            Constraints constraints,
            Audit audit) {
        this.sql = sql;
        this.lock = lock;
        this.closure = closure;
        this.lines = lines;
        this.fte = fte;
        this.constraints = constraints;
        this.audit = audit;
    }

    /** So many new ids, ascending in time as those that the database gives. */
    public List<UUID> freshIds(int count) {
        return sql.fetch("select uuidv7() from generate_series(1, ?)", count).getValues(0, UUID.class);
    }

    /**
     * Writes the batch. Refuses all of it when positions would report in a ring on any day, more of a post would be given out than planned,
     * or something hangs on what is not there on all days. Somebody who leaves holds nothing from that day on. Codes and external ids that
     * exist already are the caller's to find before.
     */
    @Transactional
    public void load(StructureBatch batch, Origin by) {
        lock.take();
        refuseRing(batch, by);
        insertUnits(batch);
        insertPeople(batch.people());
        insertPositions(batch.positions());
        insert(batch.lines(), line -> {
            var row = REPORTS_TO.newRecord();
            row.setPosition(line.position().value());
            row.setManager(line.manager().value());
            row.setValidDuring(line.validDuring());
            return row;
        });
        insertAssignments(batch);
        constraints.judge();
        Set<PositionId> held = new LinkedHashSet<>();
        batch.assignments().forEach(assignment -> held.add(assignment.position()));
        fte.require(held, by.viewer().language());
        Set<PositionId> touched = new LinkedHashSet<>();
        batch.positions().forEach(position -> touched.add(position.id()));
        batch.lines().forEach(line -> touched.add(line.position()));
        if (!touched.isEmpty()) {
            closure.renew(touched);
        }
        audit.write(by.viewer(), new Audit.Entry("structure.loaded", null, Map.of(), counts(batch), null, by.changeSet()));
    }

    private void refuseRing(StructureBatch batch, Origin by) {
        List<Position> positions = new ArrayList<>();
        List<ReportingLine> all = new ArrayList<>();
        sql.select(POSITION_VERSION.POSITION, POSITION_VERSION.VALID_DURING)
                .from(POSITION_VERSION)
                .forEach(row -> positions.add(new Position(row.value1().toString(), row.value2())));
        sql.select(REPORTS_TO.POSITION, REPORTS_TO.MANAGER, REPORTS_TO.VALID_DURING)
                .from(REPORTS_TO)
                .forEach(row -> all.add(new ReportingLine(row.value1().toString(), row.value2().toString(), row.value3())));
        Map<UUID, String> titles = new HashMap<>();
        for (NewPosition position : batch.positions()) {
            titles.put(position.id().value(), position.versions().getLast().title().in(by.viewer().language()));
            position.versions().forEach(version -> positions.add(
                    new Position(position.id().value().toString(), version.validDuring())));
        }
        batch.lines().forEach(line -> all.add(new ReportingLine(
                line.position().value().toString(), line.manager().value().toString(), line.validDuring())));
        List<Cycle> cycles = Org.of(OrgRows.ofTree(positions, all)).cycles();
        if (!cycles.isEmpty()) {
            Cycle first = cycles.getFirst();
            List<String> path = first.path().stream()
                    .map(UUID::fromString)
                    .map(id -> Objects.requireNonNullElseGet(
                            titles.get(id),
                            () -> lines.titles(List.of(new PositionId(id)), by.viewer().language()).getFirst()))
                    .toList();
            throw new StructureProblem.Cycle(first.firstDate(), path).refused();
        }
    }

    private void insertUnits(StructureBatch batch) {
        insert(batch.units(), unit -> {
            var row = ORG_UNIT.newRecord();
            row.setId(unit.id().value());
            row.setCode(unit.code());
            return row;
        });
        insert(batch.units(), unit -> {
            var row = ORG_UNIT_VERSION.newRecord();
            row.setUnit(unit.id().value());
            row.setKind(unit.kind().code());
            row.setNamePl(unit.name().pl());
            row.setNameEn(unit.name().en());
            row.setValidDuring(unit.validDuring());
            return row;
        });
        insert(batch.unitParents(), parent -> {
            var row = ORG_UNIT_PARENT.newRecord();
            row.setUnit(parent.unit().value());
            row.setParent(parent.parent().value());
            row.setValidDuring(parent.validDuring());
            return row;
        });
    }

    private void insertPeople(List<NewPerson> people) {
        insert(people, person -> {
            PersonDetails details = person.details();
            UserId user = person.user();
            var row = PERSON.newRecord();
            row.setId(person.id().value());
            row.setExternalId(details.externalId());
            row.setGivenName(details.givenName());
            row.setFamilyName(details.familyName());
            row.setWorkEmail(details.workEmail());
            row.setHiredOn(details.hiredOn());
            row.setLeftOn(details.leftOn());
            row.setUserAccount(user == null ? null : user.value());
            return row;
        });
    }

    private void insertPositions(List<NewPosition> positions) {
        insert(positions, position -> {
            var row = POSITION.newRecord();
            row.setId(position.id().value());
            row.setCode(position.code());
            return row;
        });
        record VersionOf(PositionId position, PositionVersion version) {}
        List<VersionOf> versions = positions.stream()
                .flatMap(position ->
                        position.versions().stream().map(version -> new VersionOf(position.id(), version)))
                .toList();
        insert(versions, one -> {
            var row = POSITION_VERSION.newRecord();
            row.setPosition(one.position().value());
            row.setTitlePl(one.version().title().pl());
            row.setTitleEn(one.version().title().en());
            row.setProfile(one.version().profile());
            row.setUnit(one.version().unit().value());
            row.setPlannedFteBp(one.version().plannedFteBp());
            row.setValidDuring(one.version().validDuring());
            return row;
        });
    }

    private void insertAssignments(StructureBatch batch) {
        Map<UUID, @Nullable LocalDate> leaving = new HashMap<>();
        batch.people().forEach(person -> leaving.put(person.id().value(), person.details().leftOn()));
        insert(batch.assignments(), held -> {
            Period during = until(held.validDuring(), leaving.get(held.person().value()));
            if (during == null) {
                throw new StructureProblem.EmptyRange().refused();
            }
            var row = ASSIGNMENT.newRecord();
            row.setId(held.id().value());
            row.setPerson(held.person().value());
            row.setPosition(held.position().value());
            row.setKind(held.kind().code());
            row.setFteBp(held.fteBp());
            row.setValidDuring(during);
            return row;
        });
    }

    private static @Nullable Period until(Period period, @Nullable LocalDate leftOn) {
        if (leftOn == null) {
            return period;
        }
        return period.minus(Period.startingOn(leftOn)).stream().findFirst().orElse(null);
    }

    private <T, R extends TableRecord<R>> void insert(Collection<T> rows, Function<T, R> toRecord) {
        List<R> records = rows.stream().map(toRecord).toList();
        for (int from = 0; from < records.size(); from += ROWS_AT_ONCE) {
            List<R> some = records.subList(from, Math.min(from + ROWS_AT_ONCE, records.size()));
            sql.batchInsert(some).execute();
        }
    }

    private static Map<String, Integer> counts(StructureBatch batch) {
        return Map.of(
                "units", batch.units().size(),
                "people", batch.people().size(),
                "positions", batch.positions().size(),
                "lines", batch.lines().size(),
                "assignments", batch.assignments().size());
    }
}
