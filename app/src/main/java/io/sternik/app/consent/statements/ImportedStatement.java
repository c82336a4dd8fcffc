package io.sternik.app.consent.statements;

import io.sternik.app.consent.Channel;
import io.sternik.app.consent.Purpose;
import io.sternik.app.consent.StatementKind;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What another program says that somebody said.
 *
 * @param object kind of record of the party
 * @param kind imported, withdrawn or objected
 * @param dayOnly whether the hour is not known
 * @param wording of ours that was agreed to; null for none
 * @param foreignText that was agreed to elsewhere, as the file gave it; null for none
 * @param addressKey the only address that a consent is about, null for all of the party
 * @param collectedBy who had asked the person, null when the file does not say it
 */
public record ImportedStatement(
        UUID id,
        String object,
        UUID party,
        StatementKind kind,
        Channel channel,
        Purpose purpose,
        OffsetDateTime at,
        boolean dayOnly,
        @Nullable UUID wording,
        @Nullable String foreignText,
        @Nullable String addressKey,
        String evidence,
        @Nullable String collectedBy) {

    /** By what it is known again. */
    public Moment moment() {
        return new Moment(party, channel, purpose, kind.agrees(), at.toInstant());
    }

    /**
     * What one party said about one channel and purpose at one moment.
     *
     * @param agrees whether it was a consent
     */
    public record Moment(UUID party, Channel channel, Purpose purpose, boolean agrees, Instant at) {

        /** The other word about the same at the same moment. */
        public Moment other() {
            return new Moment(party, channel, purpose, !agrees, at);
        }
    }
}
