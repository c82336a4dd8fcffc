package io.sternik.app.selling.quotes;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.Audit;
import io.sternik.app.platform.open.OpenLinks;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.QuoteId;
import io.sternik.app.selling.QuoteProblem;
import io.sternik.app.selling.quotes.QuoteStore.Step;
import io.sternik.database.selling.tables.records.QuoteRecord;
import io.sternik.database.selling.tables.records.QuoteVersionRecord;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Links by which customers read and answer quotes. All links of a version show the same, until another version takes its place. */
@Component
class QuoteLinks {

    /** How long after its last day a quote can still be read. */
    private static final Duration READABLE_AFTER = Duration.ofDays(60);

    private final QuoteStore store;
    private final QuoteViews views;
    private final OpenLinks links;
    private final Audit audit;
    private final CompanyTime time;
    private final JsonMapper json;

    QuoteLinks(QuoteStore store, QuoteViews views, OpenLinks links, Audit audit, CompanyTime time, JsonMapper json) {
        this.store = store;
        this.views = views;
        this.links = links;
        this.audit = audit;
        this.time = time;
        this.json = json;
    }

    /** What a link shows. */
    record Shows(UUID quote, int no) {}

    /** Makes a link to a version that is with the customer. */
    @Transactional
    OpenLinks.Made make(QuoteId id, Viewer by) {
        QuoteRecord quote = store.lock(id, by.visibility()).orElseThrow(Quotes::notFound);
        QuoteVersionRecord version =
                store.version(quote.getId(), quote.getCurrent()).orElseThrow();
        QuoteState state = views.stateOf(version);
        if (state != QuoteState.SENT && state != QuoteState.ACCEPTED) {
            throw new QuoteProblem.WrongState(state.code()).refused();
        }
        Duration lasts = Duration.between(
                        time.now(), time.startOf(version.getValidUntil().plusDays(1)))
                .plus(READABLE_AFTER);
        OpenLinks.Made made = links.make(
                new OpenLinks.Wanted(
                        OpenLinks.Purpose.QUOTE, null, content(version), quote.getNumber(), lasts, Integer.MAX_VALUE),
                by);
        store.note(version, Step.LINKED, time.now(), by);
        audit.write(
                by,
                Audit.Entry.of("quote.linked", QuoteId.ref(quote.getId()), Map.of(), Map.of("no", version.getNo())));
        return made;
    }

    /** Lets the links of a version show nothing any more. */
    void end(QuoteVersionRecord version) {
        links.end(OpenLinks.Purpose.QUOTE, content(version));
    }

    private String content(QuoteVersionRecord version) {
        return json.writeValueAsString(new Shows(version.getQuote(), version.getNo()));
    }

    /** What a link that is alive shows. */
    Shows shown(OpenLinks.Live link) {
        return json.readValue(link.content(), Shows.class);
    }
}
