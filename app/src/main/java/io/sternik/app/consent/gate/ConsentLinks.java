package io.sternik.app.consent.gate;

import io.sternik.app.consent.parties.Subjects;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.open.OpenLinks;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Links by which people see their consents, wherever their record goes; they last two years. */
@Component
public class ConsentLinks {

    /** Where the page lies. */
    public static final String PATH = "/open/consents/";

    private static final Duration LASTS = Duration.ofDays(730);

    private final OpenLinks links;
    private final Subjects subjects;
    private final JsonMapper json;

    ConsentLinks(OpenLinks links, Subjects subjects, JsonMapper json) {
        this.links = links;
        this.subjects = subjects;
        this.json = json;
    }

    /** A link that was made; it is told this once and kept nowhere. */
    public record MadeConsentLink(String path, OffsetDateTime endsAt) {}

    /** What a link shows. */
    private record Shows(UUID subject) {}

    /** Makes a link to the consents of a record. Asked after it was judged who sees the record. */
    @Transactional
    public MadeConsentLink make(RecordRef record, Viewer by) {
        OpenLinks.Made made = links.make(
                new OpenLinks.Wanted(
                        OpenLinks.Purpose.CONSENT,
                        null,
                        json.writeValueAsString(new Shows(subjects.oldest(record))),
                        "",
                        LASTS,
                        Integer.MAX_VALUE),
                by);
        return new MadeConsentLink(PATH + made.token(), made.endsAt());
    }

    /** The record whose consents a link shows. */
    public Optional<RecordRef> shown(OpenLinks.Live link) {
        return subjects.recordOf(json.readValue(link.content(), Shows.class).subject());
    }
}
