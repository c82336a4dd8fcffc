package io.sternik.app.consent.statements;

import io.sternik.app.consent.Channel;
import io.sternik.app.consent.Purpose;
import io.sternik.app.consent.StatementKind;
import io.sternik.app.consent.StatementSource;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.engine.finding.Language;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said in one breath, about some channels and purposes.
 *
 * @param channels null or empty for what is about the person as a whole
 * @param purposes the same; only marketing when it is left out
 * @param at when it was said, null for now
 * @param on the day on which it was said when its hour is not known, instead of {@code at}
 * @param evidence what was said, or where the paper lies
 * @param language of the wording that was agreed to; null for that of the person
 */
public record Said(
        StatementKind kind,
        @Nullable Set<Channel> channels,
        @Nullable Set<Purpose> purposes,
        @Nullable OffsetDateTime at,
        @Nullable LocalDate on,
        StatementSource source,
        @Nullable String evidence,
        @Nullable Language language) {

    /** Copies the sets. */
    public Said {
        channels = channels == null ? Set.of() : Set.copyOf(channels);
        purposes = purposes == null || purposes.isEmpty() ? Set.of(Purpose.MARKETING) : Set.copyOf(purposes);
    }

    /** The channels, empty for what is about the person as a whole. */
    Set<Channel> allChannels() {
        return channels == null ? Set.of() : channels;
    }

    /** The purposes. */
    Set<Purpose> allPurposes() {
        return purposes == null ? Set.of() : purposes;
    }

    /** From when it counts. */
    OffsetDateTime moment(CompanyTime time) {
        boolean allows = kind.agrees() || kind == StatementKind.REQUESTED;
        return on == null ? Objects.requireNonNullElse(at, time.now()) : wholeDay(on, allows, time);
    }

    /**
     * From when a word counts whose hour is not known: a consent or a request from the beginning of its day in the time zone of the company, anything else
     * from its end, so that of two words of one day the withdrawal is the later one.
     */
    public static OffsetDateTime wholeDay(LocalDate day, boolean agrees, CompanyTime time) {
        if (agrees) {
            return time.startOf(day);
        }
        return day.equals(time.today())
                ? time.now()
                : time.startOf(day.plusDays(1)).minusSeconds(1);
    }

    String note() {
        return evidence == null ? "" : evidence.strip();
    }
}
