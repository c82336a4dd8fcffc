package io.sternik.app.consent.wordings;

import static io.sternik.database.consent.Tables.WORDING;

import io.sternik.app.consent.Channel;
import io.sternik.app.consent.ConsentProblem;
import io.sternik.app.consent.Purpose;
import io.sternik.app.consent.WordingId;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.Audit;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.database.consent.tables.records.WordingRecord;
import io.sternik.engine.calendar.Period;
import io.sternik.engine.finding.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The texts that people agree to. A version never changes; a new one takes its place from a day on. */
@Component
public class Wordings {

    private static final int LONGEST = 4_000;

    private final WordingStore store;
    private final Audit audit;
    private final CompanyTime time;

    Wordings(WordingStore store, Audit audit, CompanyTime time) {
        this.store = store;
        this.audit = audit;
        this.time = time;
    }

    /** All versions, the newest of each kind first. */
    public List<Wording> all() {
        return store.all();
    }

    /** Those that hold today. */
    public List<Wording> today() {
        return store.on(time.today());
    }

    /** The one that held on a day; empty when there was none. */
    public Optional<Wording> on(Purpose purpose, Channel channel, Language language, LocalDate day) {
        return store.on(purpose, channel, language, day);
    }

    /** Adds a version; the one before ends with its first day. */
    @Transactional
    public Wording add(NewWording wanted, Viewer by) {
        String text = wanted.text().strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw RequestProblem.Invalid.field("text", text.isEmpty() ? "field.required" : "consent.wording-long")
                    .refused();
        }
        LocalDate from = Objects.requireNonNullElse(wanted.from(), time.today());
        Optional<WordingRecord> last = store.lockLast(wanted.purpose(), wanted.channel(), wanted.language());
        if (from.isBefore(time.today())
                || last.isPresent() && !from.isAfter(last.get().getValidDuring().from())) {
            throw RequestProblem.Invalid.field("from", "consent.wording-from").refused();
        }
        last.ifPresent(before -> {
            before.setValidDuring(new Period(before.getValidDuring().from(), from));
            before.store();
        });
        WordingRecord made = WORDING.newRecord();
        made.setPurpose(wanted.purpose().code());
        made.setChannel(wanted.channel().code());
        made.setLanguage(WordingStore.code(wanted.language()));
        made.setVersion(last.map(WordingRecord::getVersion).orElse(0) + 1);
        made.setText(text);
        made.setValidDuring(Period.startingOn(from));
        made.setMadeAt(time.now());
        made.setMadeBy(by.name());
        store.insert(made);
        audit.write(by, Audit.Entry.of("wording.created", ref(made), Map.of(), facts(made)));
        return store.on(wanted.purpose(), wanted.channel(), wanted.language(), from)
                .orElseThrow();
    }

    /** Takes back a version that nobody has read yet: its first day lies ahead. The one before goes on. */
    @Transactional
    public void remove(WordingId id, Viewer by) {
        WordingRecord wording = store.lock(id.value()).orElseThrow(() -> new RecordProblem.NotFound().refused());
        if (!wording.getValidDuring().from().isAfter(time.today()) || store.isUsed(wording.getId())) {
            throw new ConsentProblem.WordingUsed().refused();
        }
        audit.write(by, Audit.Entry.of("wording.deleted", ref(wording), facts(wording), Map.of()));
        store.remove(wording);
        store.lockLast(
                        Purpose.ofCode(wording.getPurpose()),
                        Channel.ofCode(wording.getChannel()),
                        Objects.requireNonNull(Language.ofCode(wording.getLanguage())))
                .ifPresent(before -> {
                    before.setValidDuring(
                            Period.startingOn(before.getValidDuring().from()));
                    before.store();
                });
    }

    private static RecordRef ref(WordingRecord wording) {
        return new RecordRef(WordingId.OBJECT, wording.getId());
    }

    private static Map<String, ?> facts(WordingRecord wording) {
        return Map.of(
                "purpose", wording.getPurpose(),
                "channel", wording.getChannel(),
                "language", wording.getLanguage(),
                "version", wording.getVersion(),
                "from", wording.getValidDuring().from(),
                "text", wording.getText());
    }
}
