package io.sternik.app.selling.deals;

import static io.sternik.database.selling.Tables.DEAL;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.event.Event;
import io.sternik.app.platform.event.Events;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.RecordChanged;
import io.sternik.app.platform.history.RecordsChanged;
import io.sternik.app.platform.history.Source;
import io.sternik.app.selling.DealId;
import io.sternik.app.selling.DealLost;
import io.sternik.app.selling.DealMoved;
import io.sternik.app.selling.DealOpened;
import io.sternik.app.selling.DealReopened;
import io.sternik.app.selling.DealWon;
import io.sternik.app.selling.LostReasonId;
import io.sternik.app.selling.StageId;
import io.sternik.app.selling.pipelines.Pipelines;
import io.sternik.app.structure.PositionId;
import io.sternik.database.selling.tables.records.DealRecord;
import io.sternik.engine.money.Money;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Publishes what happens to deals, as their history tells it; an import and an undo are told as a whole. */
@Component
class DealEvents {

    private final DSLContext sql;
    private final Events events;

    DealEvents(DSLContext sql, Events events) {
        this.sql = sql;
        this.events = events;
    }

    @EventListener
    void tell(RecordChanged change) {
        if (change.source() == Source.HAND || change.source() == Source.SYSTEM) {
            publish(List.of(change), change.by());
        }
    }

    @EventListener
    void tell(RecordsChanged act) {
        publish(act.records(), act.by());
    }

    private void publish(List<RecordChanged> changes, Viewer by) {
        List<RecordChanged> told = changes.stream()
                .filter(change -> change.ref().object().equals(DealId.OBJECT))
                .filter(change -> isNew(change) || step(change).isPresent())
                .toList();
        if (told.isEmpty()) {
            return;
        }
        Map<UUID, DealRecord> deals = deals(told);
        events.publish(
                told.stream()
                        .map(change -> event(change, deals.get(change.ref().id())))
                        .filter(Objects::nonNull)
                        .toList(),
                by);
    }

    private Map<UUID, DealRecord> deals(List<RecordChanged> changes) {
        UUID[] ids = changes.stream().map(change -> change.ref().id()).toArray(UUID[]::new);
        return sql.selectFrom(DEAL).where(DEAL.ID.eq(DSL.any(ids))).fetchMap(DEAL.ID);
    }

    /** Only a deal that is new gets a name where there was none. */
    private static boolean isNew(RecordChanged change) {
        return change.changes().stream().anyMatch(field -> field.field().equals("name") && field.before() == null);
    }

    private static Optional<FieldChange> step(RecordChanged change) {
        return change.changes().stream()
                .filter(field -> field.field().equals("stage") && field.before() != null)
                .findFirst();
    }

    private static @Nullable Event event(RecordChanged change, @Nullable DealRecord row) {
        if (row == null) {
            return null;
        }
        DealId deal = new DealId(row.getId());
        StageId to = new StageId(row.getStage());
        Money amount = row.getAmountMinor() == null ? null : Money.ofMinor(row.getAmountMinor(), row.getCurrency());
        PositionId owner = position(row.getOwnerPosition());
        Optional<FieldChange> step = step(change);
        if (step.isEmpty()) {
            return new DealOpened(deal, to, amount, owner);
        }
        StageId from = StageId.valueOf(Objects.requireNonNull(step.get().before()));
        PositionId closer = position(row.getClosedPosition());
        return switch (Pipelines.Kind.of(row.getStatus())) {
            case WON -> new DealWon(deal, amount, row.getClosedOn(), closer);
            case LOST -> new DealLost(deal, amount, row.getClosedOn(), new LostReasonId(row.getLostReason()), closer);
            case OPEN ->
                reopens(change)
                        ? new DealReopened(deal, from, to, amount, owner)
                        : new DealMoved(deal, from, to, amount, owner);
        };
    }

    private static boolean reopens(RecordChanged change) {
        return change.changes().stream().anyMatch(field -> field.field().equals("closedOn") && field.before() != null);
    }

    private static @Nullable PositionId position(@Nullable UUID id) {
        return id == null ? null : new PositionId(id);
    }
}
