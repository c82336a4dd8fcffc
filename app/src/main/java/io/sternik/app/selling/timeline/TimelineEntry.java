package io.sternik.app.selling.timeline;

import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.list.Ref;
import io.sternik.engine.finding.Text;
import io.sternik.engine.money.Money;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened.
 *
 * @param kind a kind of activity; quote for a step of one, order, delivery, invoice or payment for a document, its number the subject; file for one that was added, its name the subject; opened, moved, won or lost for a deal; created, changed or owner for the record itself; person for
 *     somebody who came to an account or left it; prospect for what was said of the prospect that became the record
 * @param by name of who did it, null when the program did
 * @param activity the activity, for one
 * @param state of the activity; the step of a quote
 * @param subject of the activity
 * @param text of the activity; what was said to a quote
 * @param outcome of the activity; who answered a quote for the customer
 * @param from stage before, for a move
 * @param to stage after
 * @param amount of the deal at that moment
 * @param changes fields before and after
 * @param source how it came here: by hand, import, demo, undo
 * @param undoneAt when it was taken back, null when it stands
 */
public record TimelineEntry(
        UUID id,
        OffsetDateTime at,
        String kind,
        @Nullable String by,
        @Nullable Ref account,
        @Nullable Ref contact,
        @Nullable Ref deal,
        @Nullable UUID activity,
        @Nullable String state,
        @Nullable String subject,
        @Nullable String text,
        @Nullable String outcome,
        @Nullable Integer durationMinutes,
        @Nullable Text from,
        @Nullable Text to,
        @Nullable Money amount,
        List<FieldChange> changes,
        String source,
        @Nullable OffsetDateTime undoneAt) {}
