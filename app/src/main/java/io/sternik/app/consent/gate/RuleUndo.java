package io.sternik.app.consent.gate;

import static io.sternik.database.consent.Tables.CONTACT_RULE;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.RowUndo;
import io.sternik.app.platform.history.Undoable;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.database.consent.tables.records.ContactRuleRecord;
import io.sternik.engine.calendar.Period;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Takes back rules that have not begun, and ends that lie ahead. */
@Component
class RuleUndo implements Undoable {

    /** Kind of record in histories and change sets. */
    static final String OBJECT = "contact-rule";

    /** The day on which a rule holds no more. */
    static final String TO = "to";

    private final DSLContext sql;
    private final RowUndo<ContactRuleRecord> rows;
    private final CompanyTime time;

    RuleUndo(DSLContext sql, History history, CompanyTime time) {
        this.sql = sql;
        this.time = time;
        this.rows = new RowUndo<>(
                sql,
                history,
                OBJECT,
                new RowUndo.Shape<>(CONTACT_RULE.ID, CONTACT_RULE.VERSION, CONTACT_RULE.DELETED_AT, Map.of()));
    }

    @Override
    public String object() {
        return OBJECT;
    }

    /** A rule that has begun stays: people were reached by it. */
    @Override
    public List<UUID> touchedSince(List<Made> made) {
        Set<UUID> touched = new HashSet<>(rows.newerThan(made));
        sql.selectFrom(CONTACT_RULE)
                .where(CONTACT_RULE.ID.in(made.stream().map(Made::id).toList()))
                .forEach(row -> {
                    if (!row.getValidDuring().from().isAfter(time.today())) {
                        touched.add(row.getId());
                    }
                });
        return List.copyOf(touched);
    }

    @Override
    public void remove(List<UUID> created, Viewer by) {
        rows.remove(created);
    }

    @Override
    public void restore(List<UUID> deleted, Viewer by) {
        rows.restore(deleted);
    }

    @Override
    public List<Conflict> revert(List<Edited> edited, Viewer by) {
        return rows.revert(edited, by, field -> field.equals(TO) ? this::reopen : null);
    }

    private boolean reopen(ContactRuleRecord row, FieldChange change) {
        LocalDate to = row.getValidDuring().to();
        if (to == null || !to.toString().equals(change.after()) || !to.isAfter(time.today()) || isFollowed(row, to)) {
            return false;
        }
        String before = change.before();
        LocalDate day = before == null ? null : LocalDate.parse(before);
        sql.update(CONTACT_RULE)
                .set(CONTACT_RULE.VALID_DURING, new Period(row.getValidDuring().from(), day))
                .where(CONTACT_RULE.ID.eq(row.getId()))
                .execute();
        return true;
    }

    private boolean isFollowed(ContactRuleRecord row, LocalDate to) {
        return sql
                .selectFrom(CONTACT_RULE)
                .where(
                        CONTACT_RULE.COUNTRY.eq(row.getCountry()),
                        CONTACT_RULE.PARTY_KIND.eq(row.getPartyKind()),
                        CONTACT_RULE.CHANNEL.eq(row.getChannel()),
                        CONTACT_RULE.PURPOSE.eq(row.getPurpose()))
                .fetch()
                .stream()
                .anyMatch(other -> !other.getValidDuring().from().isBefore(to));
    }
}
