package io.sternik.app.selling.deals;

import static io.sternik.database.selling.Tables.DEAL;
import static io.sternik.database.selling.Tables.DEAL_LINE;
import static io.sternik.database.selling.Tables.DEAL_MEMBER;
import static io.sternik.database.selling.Tables.STAGE_CHANGE;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.dated.ClosedDays;
import io.sternik.app.platform.dated.ClosedTopic;
import io.sternik.app.platform.field.CustomField;
import io.sternik.app.platform.field.CustomValues;
import io.sternik.app.platform.field.FieldUndo;
import io.sternik.app.platform.file.HeldFiles;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.References;
import io.sternik.app.platform.history.Source;
import io.sternik.app.platform.history.Undoable;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.DealId;
import io.sternik.app.selling.qualification.AnswerUndo;
import io.sternik.database.selling.tables.records.DealRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes back what was done to deals. */
@Component
class DealUndo implements Undoable {

    /** Fields that can be taken back, by their names in the history. */
    private static final Map<String, TableField<DealRecord, ?>> FIELDS = Map.ofEntries(
            Map.entry("name", DEAL.NAME),
            Map.entry("account", DEAL.ACCOUNT),
            Map.entry("contact", DEAL.CONTACT),
            Map.entry("amount", DEAL.AMOUNT_MINOR),
            Map.entry("currency", DEAL.CURRENCY),
            Map.entry("amountSource", DEAL.AMOUNT_SOURCE),
            Map.entry("closeOn", DEAL.CLOSE_ON),
            Map.entry("openedOn", DEAL.OPENED_ON),
            Map.entry("owner", DEAL.OWNER_POSITION),
            Map.entry("nextStep", DEAL.NEXT_STEP),
            Map.entry("nextStepOn", DEAL.NEXT_STEP_ON),
            Map.entry("snoozedUntil", DEAL.SNOOZED_UNTIL),
            Map.entry("snoozeReason", DEAL.SNOOZE_REASON),
            Map.entry("stageOn", DEAL.STAGE_ON),
            Map.entry("pipeline", DEAL.PIPELINE),
            Map.entry("stage", DEAL.STAGE),
            Map.entry("status", DEAL.STATUS),
            Map.entry("closedAt", DEAL.CLOSED_AT),
            Map.entry("closedOn", DEAL.CLOSED_ON),
            Map.entry("closedPosition", DEAL.CLOSED_POSITION),
            Map.entry("closedUnit", DEAL.CLOSED_UNIT),
            Map.entry("closedPerson", DEAL.CLOSED_PERSON),
            Map.entry("lostReason", DEAL.LOST_REASON));

    /** Fields that a move sets together: when one of them was touched since, all of them stay. */
    private static final Set<String> MOVE = Set.of(
            "pipeline",
            "stage",
            "stageOn",
            "status",
            "closedAt",
            "closedOn",
            "closedPosition",
            "closedUnit",
            "closedPerson",
            "lostReason");

    /** The product stands in a line of its own. */
    private static final String PRODUCT = "product";

    private final DSLContext sql;
    private final DealStore store;
    private final DealLineStore lines;
    private final DealSplits splits;
    private final StageMoves moves;
    private final References references;
    private final History history;
    private final ClosedDays closed;
    private final HeldFiles files;
    private final AnswerUndo answers;
    private final FieldUndo fields;
    private final CompanyTime time;

    DealUndo(
            DSLContext sql,
            DealStore store,
            DealLineStore lines,
            DealSplits splits,
            StageMoves moves,
            References references,
            HeldFiles files,
            AnswerUndo answers,
            FieldUndo fields,
            History history,
            ClosedDays closed,
            CompanyTime time) {
        this.sql = sql;
        this.store = store;
        this.lines = lines;
        this.splits = splits;
        this.moves = moves;
        this.references = references;
        this.files = files;
        this.answers = answers;
        this.fields = fields;
        this.history = history;
        this.closed = closed;
        this.time = time;
    }

    @Override
    public String object() {
        return DealId.OBJECT;
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids, Viewer viewer) {
        return store.names(ids, viewer.visibility());
    }

    @Override
    public List<UUID> touchedSince(List<Made> made) {
        Map<UUID, Long> versions = made.stream().collect(Collectors.toMap(Made::id, Made::version));
        Set<UUID> touched =
                new HashSet<>(references.among(versions.keySet(), DEAL, Set.of(DEAL_LINE, DEAL_MEMBER, STAGE_CHANGE)));
        touched.addAll(files.holders(versions.keySet()));
        sql.select(DEAL.ID, DEAL.VERSION)
                .from(DEAL)
                .where(DEAL.ID.eq(DSL.any(versions.keySet().toArray(UUID[]::new))))
                .forEach(row -> {
                    if (row.value2() > Objects.requireNonNull(versions.get(row.value1()))) {
                        touched.add(row.value1());
                    }
                });
        return List.copyOf(touched);
    }

    @Override
    public void remove(List<UUID> created, Viewer by) {
        requireOpen(created);
        sql.deleteFrom(DEAL)
                .where(DEAL.ID.eq(DSL.any(created.toArray(UUID[]::new))))
                .execute();
    }

    @Override
    public void restore(List<UUID> deleted, Viewer by) {
        requireOpen(deleted);
        sql.update(DEAL)
                .setNull(DEAL.DELETED_AT)
                .set(DEAL.VERSION, DEAL.VERSION.plus(1))
                .where(DEAL.ID.eq(DSL.any(deleted.toArray(UUID[]::new))))
                .execute();
    }

    @Override
    public List<Conflict> revert(List<Edited> edited, Viewer by) {
        List<UUID> ids = edited.stream().map(Edited::id).toList();
        Map<UUID, DealRecord> deals = store.lockAll(ids);
        requireOpen(edited.stream()
                .filter(edit -> edit.changes().stream().anyMatch(DealUndo::counts))
                .map(Edited::id)
                .toList());
        List<Conflict> conflicts = new ArrayList<>();
        List<DealChange> changed = new ArrayList<>();
        for (Edited edit : edited) {
            DealRecord deal = deals.get(edit.id());
            if (deal == null) {
                conflicts.add(new Conflict(object(), edit.id(), "*"));
            } else {
                revert(deal, edit, conflicts, by).ifPresent(changed::add);
            }
        }
        store.update(changed.stream().map(DealChange::deal).toList());
        store.addStageChanges(changed, time.now(), by, Source.UNDO);
        history.takenBack(
                by,
                changed.stream()
                        .map(back -> new History.Changed(
                                DealId.ref(back.deal().getId()), back.deal().getVersion(), back.told()))
                        .toList());
        return conflicts;
    }

    /** Whether results change with the field, or the deal would be closed on another day again. */
    private static boolean counts(FieldChange change) {
        return MOVE.contains(change.field()) || DealChanges.COUNTED.contains(change.field());
    }

    /** Refuses to touch what counts in results of days that are closed. */
    private void requireOpen(List<UUID> deals) {
        closed.through(ClosedTopic.RESULTS)
                .ifPresent(through -> sql.select(DSL.min(DEAL.CLOSED_ON))
                        .from(DEAL)
                        .where(DEAL.ID.eq(DSL.any(deals.toArray(UUID[]::new))))
                        .forEach(row -> ClosedDays.refuse(ClosedTopic.RESULTS, through, row.value1())));
    }

    private Optional<DealChange> revert(DealRecord deal, Edited edit, List<Conflict> conflicts, Viewer by) {
        List<FieldChange> back = new ArrayList<>();
        UUID stage = deal.getStage();
        boolean moved =
                edit.changes().stream().anyMatch(change -> MOVE.contains(change.field()) && isTouched(deal, change));
        boolean linesStay = lines.stay(deal, edit.changes());
        for (FieldChange change : edit.changes()) {
            if (linesStay && DealLineStore.TOGETHER.contains(change.field())) {
                conflicts.add(new Conflict(object(), edit.id(), change.field()));
                continue;
            }
            if (change.field().equals(DealLineStore.IMAGE)) {
                back.add(lines.revert(deal, change));
                continue;
            }
            if (change.field().equals(DealMemberStore.IMAGE)) {
                splits.revert(deal, change, by)
                        .ifPresentOrElse(
                                back::add, () -> conflicts.add(new Conflict(object(), edit.id(), change.field())));
                continue;
            }
            if (change.field().equals(PRODUCT)) {
                revertProduct(edit.id(), change, back, conflicts);
                continue;
            }
            if (AnswerUndo.knows(change.field())) {
                answers.takeBack(DealId.ref(edit.id()), change, by)
                        .ifPresentOrElse(
                                back::add, () -> conflicts.add(new Conflict(object(), edit.id(), change.field())));
                continue;
            }
            if (CustomField.isKey(change.field())) {
                revertCustom(deal, change, back, conflicts);
                continue;
            }
            TableField<DealRecord, ?> field = FIELDS.get(change.field());
            if (field == null || isTouched(deal, change) || (moved && MOVE.contains(change.field()))) {
                conflicts.add(new Conflict(object(), edit.id(), change.field()));
            } else {
                set(deal, field, change.before());
                back.add(new FieldChange(change.field(), change.after(), change.before()));
            }
        }
        if (back.isEmpty()) {
            return Optional.empty();
        }
        deal.setVersion(deal.getVersion() + 1);
        DealChange.Move move = deal.getStage().equals(stage) ? null : moves.backTo(deal, stage);
        return Optional.of(new DealChange(deal, null, move, back, List.of()));
    }

    private void revertCustom(DealRecord deal, FieldChange change, List<FieldChange> back, List<Conflict> conflicts) {
        fields.takeBack(DealList.OBJECT, deal.getCustom(), change)
                .ifPresentOrElse(
                        before -> {
                            deal.setCustom(before);
                            back.add(new FieldChange(change.field(), change.after(), change.before()));
                        },
                        () -> conflicts.add(new Conflict(object(), deal.getId(), change.field())));
    }

    private void revertProduct(UUID deal, FieldChange change, List<FieldChange> back, List<Conflict> conflicts) {
        UUID before = change.before() == null ? null : UUID.fromString(change.before());
        boolean touched = !Objects.equals(text(store.productOf(deal)), change.after());
        if (touched || (before != null && !store.productExists(before))) {
            conflicts.add(new Conflict(object(), deal, PRODUCT));
            return;
        }
        store.setProduct(deal, before);
        back.add(new FieldChange(PRODUCT, change.after(), change.before()));
    }

    private static boolean isTouched(DealRecord deal, FieldChange change) {
        TableField<DealRecord, ?> field = FIELDS.get(change.field());
        return field == null || !Objects.equals(text(deal.get(field)), change.after());
    }

    /** What differs between two states of a deal, as far as it can be taken back. */
    static List<FieldChange> differences(
            DealRecord before, DealRecord after, @Nullable UUID productBefore, @Nullable UUID productAfter) {
        FieldChange.Difference difference = new FieldChange.Difference().field(PRODUCT, productBefore, productAfter);
        FIELDS.keySet().stream().sorted().forEach(name -> {
            TableField<DealRecord, ?> field = Objects.requireNonNull(FIELDS.get(name));
            difference.field(name, before.get(field), after.get(field));
        });
        List<FieldChange> changes = new ArrayList<>(difference.changes());
        changes.addAll(CustomValues.of(before.getCustom()).differences(CustomValues.of(after.getCustom())));
        return changes;
    }

    private static <T> void set(DealRecord deal, TableField<DealRecord, T> field, @Nullable String value) {
        deal.set(field, ((Field<T>) field).getDataType().convert(value));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
