package io.sternik.app.platform.history;

import static io.sternik.database.platform.Tables.CHANGE_ITEM;
import static io.sternik.database.platform.Tables.CHANGE_SET;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.database.ManyRows;
import io.sternik.app.platform.history.Undoable.Conflict;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.database.platform.tables.records.ChangeItemRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Groups of changes that were made at once: an import, a deletion. A group can be undone once: what nobody has touched since goes back to
 * what it was, the rest is left alone and named.
 */
@Component
public class ChangeSets {

    /** A record that is taken away however often it was changed. */
    private static final long WHATEVER_VERSION = Long.MAX_VALUE;

    private final DSLContext sql;
    private final CompanyTime time;
    private final Audit audit;
    private final JsonMapper json;
    private final ApplicationEventPublisher told;
    private final List<Belongings> belongings;
    private final Map<String, Undoable> undoables = new LinkedHashMap<>();

    ChangeSets(
            DSLContext sql,
            CompanyTime time,
            Audit audit,
            JsonMapper json,
            ApplicationEventPublisher told,
            List<Belongings> belongings,
            List<Undoable> undoables) {
        this.sql = sql;
        this.time = time;
        this.audit = audit;
        this.json = json;
        this.told = told;
        this.belongings = belongings;
        undoables.forEach(undoable -> this.undoables.put(undoable.object(), undoable));
    }

    /** What was done to a record. */
    public enum Operation {
        /** It did not exist before. */
        CREATED,
        /** Fields changed. */
        UPDATED,
        /** It was deleted. */
        DELETED;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Operation ofCode(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT));
        }
    }

    /**
     * One record of a change set.
     *
     * @param changes fields before and after, for updates, and what the undo has to know besides, which is the same after as before; what went with it and comes back with it, for deletions
     * @param versionAfter version of the record when the change set was done
     */
    public record Item(RecordRef ref, Operation operation, List<FieldChange> changes, long versionAfter) {

        /** What people read of it. */
        public List<FieldChange> told() {
            return told(operation, changes);
        }

        /** A record that was deleted was deleted, and a field that is as before was not changed. */
        static List<FieldChange> told(Operation operation, List<FieldChange> changes) {
            return operation == Operation.DELETED
                    ? List.of()
                    : changes.stream()
                            .filter(change -> !Objects.equals(change.before(), change.after()))
                            .toList();
        }
    }

    /**
     * What undoing did.
     *
     * @param names names of the records that were left alone, as far as the viewer may see them
     */
    public record Undone(long restored, List<Conflict> conflicts, Map<UUID, String> names) {}

    /** An act was taken back; told in the transaction that does it. */
    public record TakenBack(ChangeSetId changeSet, long restored, long conflicts, Viewer by) {}

    /** Opens a change set in the transaction of its changes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public ChangeSetId open(String kind, String title, Viewer by) {
        return new ChangeSetId(sql.insertInto(CHANGE_SET)
                .set(CHANGE_SET.KIND, kind)
                .set(CHANGE_SET.TITLE, title)
                .set(CHANGE_SET.BY, History.idOf(by))
                .set(CHANGE_SET.AT, time.now())
                .returningResult(CHANGE_SET.ID)
                .fetchSingle()
                .value1());
    }

    /** Adds records to an open change set. Records that others point to come first: undo works backwards. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(ChangeSetId changeSet, int firstPosition, Collection<Item> items) {
        List<ChangeItemRecord> rows = new ArrayList<>();
        int position = firstPosition;
        for (Item item : items) {
            ChangeItemRecord row = CHANGE_ITEM.newRecord();
            row.setChangeSet(changeSet.value());
            row.setPosition(position++);
            row.setObject(item.ref().object());
            row.setRecordId(item.ref().id());
            row.setOperation(item.operation().code());
            row.setAfter(JSONB.valueOf(json.writeValueAsString(item.changes())));
            row.setVersionAfter(item.versionAfter());
            rows.add(row);
        }
        ManyRows.insert(sql, rows);
    }

    /** Adds records behind those that the change set has. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void append(ChangeSetId changeSet, Collection<Item> items) {
        add(changeSet, nextPosition(changeSet), items);
    }

    /** The first records of the change set, in their order. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Item> first(ChangeSetId changeSet, int limit) {
        return sql.selectFrom(CHANGE_ITEM)
                .where(CHANGE_ITEM.CHANGE_SET.eq(changeSet.value()))
                .orderBy(CHANGE_ITEM.POSITION)
                .limit(limit)
                .fetch(this::item);
    }

    /** The position behind the records that the change set has. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int nextPosition(ChangeSetId changeSet) {
        return sql.select(DSL.coalesce(DSL.max(CHANGE_ITEM.POSITION), -1))
                        .from(CHANGE_ITEM)
                        .where(CHANGE_ITEM.CHANGE_SET.eq(changeSet.value()))
                        .fetchSingle()
                        .value1()
                + 1;
    }

    /** Whether the change set can still take records: nobody has undone it. None does until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isOpen(ChangeSetId changeSet) {
        return sql.selectOne()
                .from(CHANGE_SET)
                .where(CHANGE_SET.ID.eq(changeSet.value()), CHANGE_SET.UNDONE_AT.isNull())
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    /** What a change set that carries out an order came to. */
    public record Answered(ChangeSetId id, String outcome) {}

    /** What was done about an order before. */
    public Optional<Answered> answered(UUID request) {
        return sql.select(CHANGE_SET.ID, CHANGE_SET.OUTCOME)
                .from(CHANGE_SET)
                .where(CHANGE_SET.REQUEST.eq(request))
                .fetchOptional(row ->
                        new Answered(new ChangeSetId(row.value1()), row.value2().data()));
    }

    /** Notes which order the change set carried out, and what came of it as JSON. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void answer(ChangeSetId changeSet, UUID request, String outcome) {
        sql.update(CHANGE_SET)
                .set(CHANGE_SET.REQUEST, request)
                .set(CHANGE_SET.OUTCOME, JSONB.valueOf(outcome))
                .where(CHANGE_SET.ID.eq(changeSet.value()))
                .execute();
    }

    /** How many records the change set has. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long size(ChangeSetId changeSet) {
        return sql.fetchCount(CHANGE_ITEM, CHANGE_ITEM.CHANGE_SET.eq(changeSet.value()));
    }

    /** Forgets a change set in which nothing was noted; false when there is something. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean dropIfEmpty(ChangeSetId changeSet) {
        return sql.deleteFrom(CHANGE_SET)
                        .where(CHANGE_SET.ID.eq(changeSet.value()))
                        .and(DSL.notExists(
                                DSL.selectOne().from(CHANGE_ITEM).where(CHANGE_ITEM.CHANGE_SET.eq(CHANGE_SET.ID))))
                        .execute()
                == 1;
    }

    /** Takes back a change set of the viewer; another's is not found. */
    @Transactional
    public Undone undoOwn(ChangeSetId changeSet, Viewer by) {
        boolean own = sql.fetchExists(
                CHANGE_SET, CHANGE_SET.ID.eq(changeSet.value()).and(CHANGE_SET.BY.isNotDistinctFrom(History.idOf(by))));
        if (!own) {
            throw new RecordProblem.NotFound().refused();
        }
        return undo(changeSet, by);
    }

    /** Takes the change set back, whoever made it: the caller has judged that the viewer may. One that was undone before is not found. */
    @Transactional
    public Undone undo(ChangeSetId changeSet, Viewer by) {
        return undo(changeSet, by, false);
    }

    /**
     * Takes the change set back with what came of its records since: one that was changed goes as well, and so does what belongs to it. What
     * other records need stays and is named.
     */
    @Transactional
    public Undone undoWhole(ChangeSetId changeSet, Viewer by) {
        return undo(changeSet, by, true);
    }

    /** Records that belong to those that the change set made, directly or not, and were made otherwise. */
    @Transactional(readOnly = true)
    public List<Belongings.Belonging> belonging(ChangeSetId changeSet) {
        Set<UUID> known = new HashSet<>(sql.select(CHANGE_ITEM.RECORD_ID)
                .from(CHANGE_ITEM)
                .where(CHANGE_ITEM.CHANGE_SET.eq(changeSet.value()), CHANGE_ITEM.OPERATION.eq(Operation.CREATED.code()))
                .fetch(CHANGE_ITEM.RECORD_ID));
        List<Belongings.Belonging> all = new ArrayList<>();
        Set<UUID> newest = Set.copyOf(known);
        while (!newest.isEmpty()) {
            Set<UUID> asked = newest;
            List<Belongings.Belonging> found = belongings.stream()
                    .flatMap(one -> one.of(asked).stream())
                    .filter(one -> known.add(one.ref().id()))
                    .toList();
            all.addAll(found);
            newest = found.stream().map(one -> one.ref().id()).collect(Collectors.toSet());
        }
        return all;
    }

    private Undone undo(ChangeSetId changeSet, Viewer by, boolean whole) {
        int claimed = sql.update(CHANGE_SET)
                .set(CHANGE_SET.UNDONE_AT, time.now())
                .set(CHANGE_SET.UNDONE_BY, History.idOf(by))
                .where(CHANGE_SET.ID.eq(changeSet.value()), CHANGE_SET.UNDONE_AT.isNull())
                .and(CHANGE_SET
                        .BY
                        .isNotDistinctFrom(History.idOf(by))
                        .or(DSL.val(by.visibility().seesAll())))
                .execute();
        if (claimed == 0) {
            throw new RecordProblem.NotFound().refused();
        }
        Undoing undoing = new Undoing(undoables, by);
        if (whole) {
            undoing.runUntilNothingGoes(wholeItems(changeSet));
        } else {
            undoing.run(items(changeSet));
        }
        audit.write(
                by,
                new Audit.Entry(
                        "change-set.undone",
                        new RecordRef("change-set", changeSet.value()),
                        Map.of(),
                        Map.of(
                                "restored",
                                undoing.restored(),
                                "conflicts",
                                undoing.conflicts().size()),
                        null,
                        changeSet));
        told.publishEvent(
                new TakenBack(changeSet, undoing.restored(), undoing.conflicts().size(), by));
        return new Undone(undoing.restored(), undoing.conflicts(), names(undoing.conflicts(), by));
    }

    private Map<UUID, String> names(List<Conflict> conflicts, Viewer by) {
        Map<String, Set<UUID>> byObject = conflicts.stream()
                .collect(Collectors.groupingBy(Conflict::object, Collectors.mapping(Conflict::id, Collectors.toSet())));
        Map<UUID, String> names = new HashMap<>();
        byObject.forEach((object, ids) ->
                names.putAll(Objects.requireNonNull(undoables.get(object)).names(ids, by)));
        return names;
    }

    private List<Item> items(ChangeSetId changeSet) {
        return sql.selectFrom(CHANGE_ITEM)
                .where(CHANGE_ITEM.CHANGE_SET.eq(changeSet.value()))
                .orderBy(CHANGE_ITEM.POSITION.desc())
                .fetch(this::item);
    }

    /** What the change set did, last first, behind what belongs to its records. */
    private List<Item> wholeItems(ChangeSetId changeSet) {
        List<Item> items = new ArrayList<>();
        belonging(changeSet).forEach(one -> items.add(made(one.ref())));
        items(changeSet).forEach(item -> items.add(item.operation() == Operation.CREATED ? made(item.ref()) : item));
        return items;
    }

    private static Item made(RecordRef ref) {
        return new Item(ref, Operation.CREATED, List.of(), WHATEVER_VERSION);
    }

    private Item item(Record row) {
        return new Item(
                new RecordRef(row.get(CHANGE_ITEM.OBJECT), row.get(CHANGE_ITEM.RECORD_ID)),
                Operation.ofCode(row.get(CHANGE_ITEM.OPERATION)),
                json.readValue(row.get(CHANGE_ITEM.AFTER).data(), new TypeReference<List<FieldChange>>() {}),
                row.get(CHANGE_ITEM.VERSION_AFTER));
    }
}
