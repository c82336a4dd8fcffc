package io.sternik.app.selling.duplicates;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.Journal;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.duplicates.DuplicateView.DuplicatePage;
import io.sternik.app.selling.duplicates.DuplicateView.DuplicatePair;
import io.sternik.app.selling.duplicates.DuplicateView.DuplicatePart;
import io.sternik.app.selling.duplicates.DuplicateView.DuplicateRecord;
import io.sternik.engine.duplicate.Candidates;
import io.sternik.engine.duplicate.Described;
import io.sternik.engine.duplicate.Likeness;
import io.sternik.engine.duplicate.Likeness.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Pairs of records that may be the same, as far as the viewer sees both, and what people decide about them. */
@Component
class Duplicates {

    /** Kind of record of a decision, in histories and change sets. */
    static final String OBJECT = "duplicate-decision";

    private static final Set<String> VERDICTS = Set.of("distinct", "related");
    private static final int PAGE = 50;

    private final KnownRecords records;
    private final DuplicateStore store;
    private final FoundPairs kept;
    private final Journal journal;
    private final CompanyTime time;

    Duplicates(KnownRecords records, DuplicateStore store, FoundPairs kept, Journal journal, CompanyTime time) {
        this.records = records;
        this.store = store;
        this.kept = kept;
        this.journal = journal;
        this.time = time;
    }

    /** Two records and how alike they are. */
    record Found(KnownRecord one, KnownRecord other, Likeness likeness) {

        DuplicateIds ids() {
            return new DuplicateIds(one.id(), other.id());
        }

        DuplicateCursor cursor() {
            return DuplicateCursor.of(likeness, ids());
        }
    }

    /** A page of the likeliest pairs. What is found and what it is kept by are read at one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    DuplicatePage page(DuplicateKind kind, @Nullable String after, Viewer by) {
        DuplicateCursor from = after == null ? null : DuplicateCursor.read(after);
        Map<DuplicateIds, String> decided = decided(kind, by);
        List<Found> found = all(kind, by).stream()
                .filter(pair -> !decided.containsKey(pair.ids()))
                .toList();
        List<Found> rest = from == null
                ? found
                : found.stream()
                        .filter(pair -> pair.cursor().compareTo(from) > 0)
                        .toList();
        List<Found> shown = rest.subList(0, Math.min(PAGE, rest.size()));
        long possible = found.stream()
                .filter(pair -> pair.likeness().verdict() == Verdict.POSSIBLE)
                .count();
        long distinct = decided.values().stream().filter("distinct"::equals).count();
        return new DuplicatePage(
                shown.stream().map(Duplicates::view).toList(),
                rest.size() > shown.size() ? shown.getLast().cursor().text() : null,
                found.size() - possible,
                possible,
                distinct,
                decided.size() - distinct);
    }

    private Map<DuplicateIds, String> decided(DuplicateKind kind, Viewer by) {
        Map<DuplicateIds, String> decided = store.decided(kind);
        Set<UUID> named = new HashSet<>();
        decided.keySet().forEach(ids -> named.addAll(List.of(ids.one(), ids.other())));
        Set<UUID> seen = records.seen(kind, named, by.visibility());
        decided.keySet().removeIf(ids -> !seen.contains(ids.one()) || !seen.contains(ids.other()));
        return decided;
    }

    /** All pairs that look alike, the likeliest first; compared when something has changed since they were asked for. */
    private List<Found> all(DuplicateKind kind, Viewer by) {
        FoundPairs.Among among = records.among(kind, by.visibility());
        List<Found> known = kept.get(among);
        if (known != null) {
            return known;
        }
        List<Found> found = found(
                        List.copyOf(records.read(kind, null, by.visibility()).values()))
                .stream()
                .sorted((one, other) -> one.cursor().compareTo(other.cursor()))
                .toList();
        kept.keep(among, found);
        return found;
    }

    private static List<Found> found(List<KnownRecord> known) {
        List<Described> described = known.stream().map(KnownRecord::described).toList();
        List<Found> found = new ArrayList<>();
        for (Candidates.Pair pair : Candidates.among(described)) {
            Likeness.between(described.get(pair.one()), described.get(pair.other()))
                    .filter(likeness -> likeness.verdict() != Verdict.UNLIKELY)
                    .ifPresent(
                            likeness -> found.add(ordered(known.get(pair.one()), known.get(pair.other()), likeness)));
        }
        return found;
    }

    private static Found ordered(KnownRecord one, KnownRecord other, Likeness likeness) {
        boolean first = DuplicateIds.of(one.id(), other.id()).one().equals(one.id());
        return first ? new Found(one, other, likeness) : new Found(other, one, likeness);
    }

    /** Two records that the viewer sees, compared. */
    @Transactional(readOnly = true)
    Found compared(DuplicateKind kind, UUID first, UUID second, Viewer by) {
        DuplicateIds ids = DuplicateIds.of(first, second);
        Map<UUID, KnownRecord> known = records.read(kind, List.of(ids.one(), ids.other()), by.visibility());
        KnownRecord one = known.get(ids.one());
        KnownRecord other = known.get(ids.other());
        if (one == null || other == null || first.equals(second)) {
            throw new RecordProblem.NotFound().refused();
        }
        return Likeness.between(one.described(), other.described())
                .map(likeness -> new Found(one, other, likeness))
                .orElseThrow(() -> new RecordProblem.NotFound().refused());
    }

    /** Settles a pair, so that it is not shown again; can be taken back. */
    @Transactional
    UUID decide(DuplicateKind kind, UUID first, UUID second, String verdict, Viewer by) {
        if (!VERDICTS.contains(verdict)) {
            throw RequestProblem.Invalid.field("verdict", "field.unknown-value").refused();
        }
        Found pair = compared(kind, first, second, by);
        UUID id = UUID.randomUUID();
        if (!store.decide(id, kind, pair.ids(), verdict, time.now())) {
            throw new DuplicateProblem.Decided().refused();
        }
        String names = pair.one().name() + " · " + pair.other().name();
        List<FieldChange> changes = List.of(new FieldChange("verdict", null, verdict));
        journal.created(by, new RecordRef(OBJECT, id), changes, journal.open(names, by));
        return id;
    }

    private static DuplicatePair view(Found found) {
        return new DuplicatePair(
                view(found.one()),
                view(found.other()),
                found.likeness().points(),
                found.likeness().verdict(),
                found.likeness().parts().stream()
                        .map(part -> new DuplicatePart(
                                part.trait(),
                                part.agreement(),
                                part.points(),
                                found.one().shown(part.trait()),
                                found.other().shown(part.trait())))
                        .toList());
    }

    private static DuplicateRecord view(KnownRecord record) {
        return new DuplicateRecord(record.id(), record.name(), record.nip());
    }
}
