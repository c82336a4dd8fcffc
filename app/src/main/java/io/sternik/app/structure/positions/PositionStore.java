package io.sternik.app.structure.positions;

import static io.sternik.database.structure.Tables.ORG_UNIT_VERSION;
import static io.sternik.database.structure.Tables.POSITION;
import static io.sternik.database.structure.Tables.POSITION_VERSION;
import static io.sternik.database.structure.Tables.REPORTS_TO;

import io.sternik.app.platform.dated.DatedRows;
import io.sternik.app.platform.dated.Effective;
import io.sternik.app.platform.history.RowImage;
import io.sternik.app.platform.list.Ref;
import io.sternik.app.platform.time.Validity;
import io.sternik.app.structure.PositionId;
import io.sternik.app.structure.StructureProblem;
import io.sternik.app.structure.UnitId;
import io.sternik.database.structure.tables.records.PositionVersionRecord;
import io.sternik.database.structure.tables.records.ReportsToRecord;
import io.sternik.engine.calendar.Period;
import io.sternik.engine.finding.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Positions and their versions in the database; open to all staff. Writers hold the structure lock and have checked the right. */
@Component
class PositionStore {

    private static final DatedRows<PositionVersionRecord> VERSIONS =
            new DatedRows<>(POSITION_VERSION, POSITION_VERSION.POSITION, POSITION_VERSION.VALID_DURING);

    private static final RowImage<PositionVersionRecord> VERSION_ROWS =
            new RowImage<>(POSITION_VERSION, POSITION_VERSION.POSITION);
    private static final RowImage<ReportsToRecord> MANAGER_ROWS = new RowImage<>(REPORTS_TO, REPORTS_TO.POSITION);

    private final DSLContext sql;

    PositionStore(DSLContext sql) {
        this.sql = sql;
    }

    /** A manager's position over time. */
    record ManagerRow(
            @Nullable Ref manager, LocalDate from, @Nullable LocalDate to) {}

    boolean hasCode(String code) {
        return sql.fetchExists(POSITION, POSITION.CODE.eq(code));
    }

    Optional<Long> version(PositionId id) {
        return sql.select(POSITION.VERSION)
                .from(POSITION)
                .where(POSITION.ID.eq(id.value()))
                .fetchOptional(POSITION.VERSION);
    }

    Optional<PositionId> ofCode(String code) {
        return sql.select(POSITION.ID)
                .from(POSITION)
                .where(POSITION.CODE.eq(code))
                .fetchOptional(row -> new PositionId(row.value1()));
    }

    PositionId insert(String code, PositionVersion version) {
        PositionId id = new PositionId(sql.insertInto(POSITION)
                .set(POSITION.CODE, code)
                .returningResult(POSITION.ID)
                .fetchSingle()
                .value1());
        PositionVersionRecord row = POSITION_VERSION.newRecord();
        row.setPosition(id.value());
        row.setValidDuring(version.validDuring());
        fill(row, version);
        sql.executeInsert(row);
        return id;
    }

    /** What the position is on the day. */
    Optional<PositionVersion> on(PositionId id, LocalDate day) {
        return VERSIONS.on(sql, id.value(), day).map(PositionStore::version);
    }

    /** Everything that the position was, is and will be, in order of time. */
    List<PositionVersion> versions(PositionId id) {
        return VERSIONS.all(sql, id.value()).rows().stream()
                .map(row -> version(row.value()))
                .toList();
    }

    /** Rewrites the version in force, from the date on for a change, wholly for a correction. */
    void describe(PositionId id, PositionVersion version, Effective effective) {
        if (!VERSIONS.rewrite(sql, id.value(), effective, row -> fill(row, version))) {
            throw new StructureProblem.OutsidePosition(effective.from()).refused();
        }
    }

    void endOn(PositionId id, LocalDate date) {
        VERSIONS.endOn(sql, id.value(), date);
    }

    long nextVersion(PositionId id) {
        return sql.update(POSITION)
                .set(POSITION.VERSION, POSITION.VERSION.plus(1))
                .where(POSITION.ID.eq(id.value()))
                .returningResult(POSITION.VERSION)
                .fetchSingle()
                .value1();
    }

    boolean unitExists(UnitId unit, Period during) {
        return sql
                .select(ORG_UNIT_VERSION.VALID_DURING)
                .from(ORG_UNIT_VERSION)
                .where(ORG_UNIT_VERSION.UNIT.eq(unit.value()))
                .orderBy(Validity.from(ORG_UNIT_VERSION.VALID_DURING))
                .fetch(ORG_UNIT_VERSION.VALID_DURING)
                .stream()
                .reduce((one, next) -> one.join(next).orElse(next))
                .filter(whole -> whole.contains(during))
                .isPresent();
    }

    /** To whom the position reported, reports and will report, newest first. */
    List<ManagerRow> managers(PositionId id) {
        var title = POSITION_VERSION.as("title");
        return sql.select(REPORTS_TO.MANAGER, REPORTS_TO.VALID_DURING, title.TITLE_PL, title.TITLE_EN)
                .distinctOn(Validity.from(REPORTS_TO.VALID_DURING))
                .from(REPORTS_TO)
                .join(title)
                .on(
                        title.POSITION.eq(REPORTS_TO.MANAGER),
                        DSL.condition("{0} && {1}", title.VALID_DURING, REPORTS_TO.VALID_DURING))
                .where(REPORTS_TO.POSITION.eq(id.value()))
                .orderBy(
                        Validity.from(REPORTS_TO.VALID_DURING).desc(),
                        Validity.from(title.VALID_DURING).desc())
                .fetch(row -> new ManagerRow(
                        Ref.of(row.value1(), row.value3(), row.value4()),
                        row.value2().from(),
                        row.value2().to()));
    }

    PositionImage image(PositionId id) {
        return new PositionImage(VERSION_ROWS.of(sql, id.value()), MANAGER_ROWS.of(sql, id.value()));
    }

    void putVersions(PositionId id, String image) {
        VERSION_ROWS.put(sql, id.value(), image);
    }

    void putManagers(PositionId id, String image) {
        MANAGER_ROWS.put(sql, id.value(), image);
    }

    private static void fill(PositionVersionRecord row, PositionVersion version) {
        row.setTitlePl(version.title().pl());
        row.setTitleEn(version.title().en());
        row.setProfile(version.profile());
        row.setUnit(version.unit().value());
        row.setPlannedFteBp(version.plannedFteBp());
    }

    private static PositionVersion version(PositionVersionRecord row) {
        return new PositionVersion(
                new Text(row.getTitlePl(), row.getTitleEn()),
                row.getProfile(),
                new UnitId(row.getUnit()),
                row.getPlannedFteBp(),
                row.getValidDuring());
    }
}
