package io.sternik.app.selling.timeline;

import io.sternik.app.platform.access.Visibility;
import io.sternik.app.selling.DealSight;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** What every source of a timeline gives of what it has: its latest entries after a place, with some words, as far as they are in sight. */
final class TimelineCut {

    private final TimelineRequest request;
    private final Visibility visibility;
    private final TimelineRequest.@Nullable Position after;

    TimelineCut(TimelineRequest request, Visibility visibility) {
        this.request = request;
        this.visibility = visibility;
        this.after = request.position();
    }

    /** How many entries a source gives at most: one more than is shown tells whether there are more. */
    int entries() {
        return request.entries() + 1;
    }

    boolean wants(String kind) {
        return request.wants(kind);
    }

    boolean seesAll() {
        return visibility.seesAll();
    }

    /** Deals in sight that are not deleted. */
    Condition deals() {
        return DealSight.of(visibility);
    }

    Condition owns(Field<UUID> ownerPosition) {
        return visibility.owns(ownerPosition);
    }

    /** Entries behind the last one shown. */
    Condition earlier(Field<OffsetDateTime> at, Field<UUID> id) {
        return after == null ? DSL.noCondition() : DSL.row(at, id).lt(DSL.val(after.at()), DSL.val(after.id()));
    }

    /** The same by the moment alone, where the id is known only after grouping. */
    Condition notAfter(Field<OffsetDateTime> at) {
        return after == null ? DSL.noCondition() : at.le(after.at());
    }

    /** Entries with the words that are looked for, whatever their accents. */
    Condition contains(Field<String> folded) {
        String needle = request.needle();
        return needle == null ? DSL.noCondition() : folded.contains(fold(DSL.val(needle)));
    }

    static Field<String> fold(Field<String> text) {
        return DSL.function(DSL.name("platform", "fold"), SQLDataType.VARCHAR, text);
    }
}
