package io.sternik.app.platform.history;

import static io.sternik.database.platform.Tables.CHANGE_ITEM;
import static io.sternik.database.platform.Tables.CHANGE_SET;
import static io.sternik.database.platform.Tables.USER_ACCOUNT;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.database.platform.tables.records.ChangeItemRecord;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What somebody did lately, act by act, as far as it can be taken back; and what others did to many records of theirs at once. */
@Component
class MyChanges {

    /** So long an act stays in the list and can be undone. */
    static final Duration KEPT = Duration.ofDays(90);

    private static final String BULK = "bulk";
    private static final int PAGE = 50;
    private static final int SHOWN = 200;
    private static final Field<Integer> RECORDS =
            DSL.field(DSL.selectCount().from(CHANGE_ITEM).where(CHANGE_ITEM.CHANGE_SET.eq(CHANGE_SET.ID)));
    private static final Field<String> OBJECT = DSL.field(DSL.select(CHANGE_ITEM.OBJECT)
            .from(CHANGE_ITEM)
            .where(CHANGE_ITEM.CHANGE_SET.eq(CHANGE_SET.ID))
            .orderBy(CHANGE_ITEM.POSITION)
            .limit(1));

    private final DSLContext sql;
    private final CompanyTime time;
    private final JsonMapper json;
    private final Map<String, Undoable> undoables = new LinkedHashMap<>();

    MyChanges(DSLContext sql, CompanyTime time, JsonMapper json, List<Undoable> undoables) {
        this.sql = sql;
        this.time = time;
        this.json = json;
        undoables.forEach(undoable -> this.undoables.put(undoable.object(), undoable));
    }

    /**
     * One act.
     *
     * @param kind {@code edit}, {@code bulk}, {@code delete}, {@code import}
     * @param object kind of the first record
     * @param records how many records it concerned
     * @param undoneAt when it was taken back, null when it still holds
     */
    record Act(
            ChangeSetId id,
            String kind,
            String title,
            String object,
            int records,
            OffsetDateTime at,
            @Nullable OffsetDateTime undoneAt) {

        Act with(int seen) {
            return new Act(id, kind, title, object, seen, at, undoneAt);
        }
    }

    /** Acts, newest first; {@code next} continues with older ones. */
    record Acts(List<Act> rows, @Nullable ChangeSetId next) {}

    /** One record of an act, with its name when the viewer may see it. */
    record Item(
            String object, UUID id, @Nullable String name, ChangeSets.Operation operation, List<FieldChange> changes) {}

    /**
     * An act with its first records and what was refused.
     *
     * @param by name of another person who did it: then only those records are told that the viewer sees; null for the viewer's own act
     */
    record Details(
            Act act,
            List<Item> items,
            @Nullable JsonNode outcome,
            @Nullable String by) {}

    Acts page(@Nullable ChangeSetId after, Viewer viewer) {
        Condition older = after == null ? DSL.noCondition() : CHANGE_SET.ID.lt(after.value());
        List<Act> found = sql.select(CHANGE_SET.fields())
                .select(RECORDS.as("records"), OBJECT.as("object"))
                .from(CHANGE_SET)
                .where(mine(viewer), older)
                .and(CHANGE_SET.AT.gt(time.now().minus(KEPT)))
                .orderBy(CHANGE_SET.ID.desc())
                .limit(PAGE + 1)
                .fetch(MyChanges::act);
        List<Act> rows = found.stream().limit(PAGE).toList();
        return new Acts(rows, found.size() > PAGE ? rows.getLast().id() : null);
    }

    /** An act of the viewer, or the part of somebody's change of many records that concerns records in the viewer's sight. */
    Details one(ChangeSetId id, Viewer viewer) {
        Record row = sql.select(CHANGE_SET.fields())
                .select(RECORDS.as("records"), OBJECT.as("object"), USER_ACCOUNT.DISPLAY_NAME)
                .from(CHANGE_SET)
                .leftJoin(USER_ACCOUNT)
                .on(USER_ACCOUNT.ID.eq(CHANGE_SET.BY))
                .where(mine(viewer).or(CHANGE_SET.KIND.eq(BULK)), CHANGE_SET.ID.eq(id.value()))
                .fetchOptional()
                .orElseThrow(() -> new RecordProblem.NotFound().refused());
        boolean own = Objects.equals(row.get(CHANGE_SET.BY), History.idOf(viewer));
        return own ? own(row, viewer) : seen(row, viewer);
    }

    private Details own(Record row, Viewer viewer) {
        List<ChangeItemRecord> items = items(row, DSL.noCondition());
        JSONB outcome = row.get(CHANGE_SET.OUTCOME);
        return new Details(
                act(row),
                items(items, names(items, viewer)),
                outcome == null ? null : json.readTree(outcome.data()),
                null);
    }

    private Details seen(Record row, Viewer viewer) {
        List<ChangeItemRecord> all = sql.select(CHANGE_ITEM.OBJECT, CHANGE_ITEM.RECORD_ID)
                .from(CHANGE_ITEM)
                .where(CHANGE_ITEM.CHANGE_SET.eq(row.get(CHANGE_SET.ID)))
                .fetchInto(CHANGE_ITEM);
        Map<UUID, String> names = names(all, viewer);
        if (names.isEmpty()) {
            throw new RecordProblem.NotFound().refused();
        }
        UUID[] ids = names.keySet().toArray(UUID[]::new);
        return new Details(
                act(row).with(names.size()),
                items(items(row, CHANGE_ITEM.RECORD_ID.eq(DSL.any(ids))), names),
                null,
                row.get(USER_ACCOUNT.DISPLAY_NAME));
    }

    private List<ChangeItemRecord> items(Record act, Condition those) {
        return sql.selectFrom(CHANGE_ITEM)
                .where(CHANGE_ITEM.CHANGE_SET.eq(act.get(CHANGE_SET.ID)), those)
                .orderBy(CHANGE_ITEM.POSITION)
                .limit(SHOWN)
                .fetch();
    }

    private List<Item> items(List<ChangeItemRecord> items, Map<UUID, String> names) {
        return items.stream().map(item -> item(item, names)).toList();
    }

    private Map<UUID, String> names(List<ChangeItemRecord> items, Viewer viewer) {
        Map<String, Set<UUID>> byObject = items.stream()
                .collect(Collectors.groupingBy(
                        ChangeItemRecord::getObject,
                        Collectors.mapping(ChangeItemRecord::getRecordId, Collectors.toSet())));
        Map<UUID, String> names = new HashMap<>();
        byObject.forEach((object, ids) -> {
            Undoable undoable = undoables.get(object);
            if (undoable != null) {
                names.putAll(undoable.names(ids, viewer));
            }
        });
        return names;
    }

    private Item item(ChangeItemRecord row, Map<UUID, String> names) {
        JSONB changes = row.getAfter();
        ChangeSets.Operation operation = ChangeSets.Operation.ofCode(row.getOperation());
        return new Item(
                row.getObject(),
                row.getRecordId(),
                names.get(row.getRecordId()),
                operation,
                changes == null
                        ? List.of()
                        : ChangeSets.Item.told(
                                operation, json.readValue(changes.data(), new TypeReference<List<FieldChange>>() {})));
    }

    private static Condition mine(Viewer viewer) {
        return CHANGE_SET.BY.isNotDistinctFrom(History.idOf(viewer));
    }

    private static Act act(Record row) {
        String object = row.get("object", String.class);
        return new Act(
                new ChangeSetId(row.get(CHANGE_SET.ID)),
                row.get(CHANGE_SET.KIND),
                row.get(CHANGE_SET.TITLE),
                object == null ? "" : object,
                row.get("records", Integer.class),
                row.get(CHANGE_SET.AT),
                row.get(CHANGE_SET.UNDONE_AT));
    }
}
