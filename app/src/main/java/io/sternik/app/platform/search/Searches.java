package io.sternik.app.platform.search;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.database.FreshPlans;
import io.sternik.engine.finding.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks through all kinds of records in one statement: the exact number first, then names that begin with what was typed, names in which
 * words begin with it, and names that contain it. A word with very many answers is asked for once more at the beginning of names; only when
 * hardly anything is found, one typing error is forgiven.
 */
@Component
class Searches {

    /** With fewer than so many hits, what was typed may have been meant otherwise. */
    private static final int FEW = 3;

    /** So many answers of a kind are weighed against each other. */
    private static final int CANDIDATES = 50;

    /** Enough that the database takes the index for the many patterns of a typing error instead of hoping for an early hit. */
    private static final int FORGIVING_CANDIDATES = 400;

    private final DSLContext sql;
    private final FreshPlans plans;
    private final Map<String, Searchable> kinds = new LinkedHashMap<>();

    Searches(DSLContext sql, FreshPlans plans, List<Searchable> searchables) {
        this.sql = sql;
        this.plans = plans;
        searchables.stream()
                .sorted(Comparator.comparing(Searchable::kind))
                .forEach(searchable -> kinds.put(searchable.kind(), searchable));
    }

    /** A record that was found and how well it answers, 0 best. */
    private record Hit(String kind, UUID id, int rank) {}

    /** Records that answer what was typed, the best first; at most so many of each kind. */
    List<FoundRecord> find(String typed, Collection<String> wanted, int each, Viewer viewer) {
        SearchWords words = read(typed);
        Map<String, SearchSource> sources = sources(wanted, viewer);
        if (words.isEmpty() || sources.isEmpty()) {
            return List.of();
        }
        Map<String, List<Hit>> hits = byKind(hits(sources, source -> Ranked.contained(source, words), CANDIDATES));
        addBeginnings(hits, sources, words, each);
        if (hits.values().stream().mapToInt(List::size).sum() < FEW) {
            hits(sources, source -> Ranked.forgiving(source, words), FORGIVING_CANDIDATES)
                    .forEach(hit -> hits.computeIfAbsent(hit.kind(), _ -> new ArrayList<>())
                            .add(hit));
        }
        return findings(sources, hits, each);
    }

    /** A common word has more answers than were looked at: those that begin with it are asked for by themselves. */
    private void addBeginnings(
            Map<String, List<Hit>> hits, Map<String, SearchSource> sources, SearchWords words, int each) {
        Map<String, SearchSource> full = new LinkedHashMap<>(sources);
        full.keySet().removeIf(kind -> hits.getOrDefault(kind, List.of()).size() < CANDIDATES);
        if (!full.isEmpty()) {
            hits(full, source -> Ranked.beginning(source, words), each)
                    .forEach(hit -> Objects.requireNonNull(hits.get(hit.kind())).addFirst(hit));
        }
    }

    private static Map<String, List<Hit>> byKind(List<Hit> hits) {
        Map<String, List<Hit>> kinds = new LinkedHashMap<>();
        hits.forEach(
                hit -> kinds.computeIfAbsent(hit.kind(), _ -> new ArrayList<>()).add(hit));
        return kinds;
    }

    /** Folded by the database, so that what is typed and what was written are folded alike. */
    private SearchWords read(String typed) {
        String text = SearchWords.cut(typed);
        String folded = text.isEmpty()
                ? ""
                : sql.select(DSL.function(DSL.name("platform", "fold"), String.class, DSL.val(text)))
                        .fetchSingle()
                        .value1();
        return SearchWords.of(text, folded);
    }

    /** The records with these ids that the viewer may see, by kind and id. */
    Map<String, Map<UUID, FoundRecord>> named(Map<String, ? extends Collection<UUID>> ids, Viewer viewer) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<String, Map<UUID, FoundRecord>> named = new HashMap<>();
        sources(ids.keySet(), viewer)
                .forEach((kind, source) -> named.put(kind, named(kind, source, Objects.requireNonNull(ids.get(kind)))));
        return named;
    }

    /** The record, when there is one of the kind that the viewer may see. */
    Optional<FoundRecord> one(String kind, UUID id, Viewer viewer) {
        return Optional.ofNullable(named(Map.of(kind, List.of(id)), viewer)
                .getOrDefault(kind, Map.of())
                .get(id));
    }

    private Map<String, SearchSource> sources(Collection<String> wanted, Viewer viewer) {
        Map<String, SearchSource> sources = new LinkedHashMap<>();
        kinds.forEach((kind, searchable) -> {
            boolean asked = wanted.isEmpty() || wanted.contains(kind);
            if (asked && (searchable.permission().isEmpty() || viewer.may(searchable.permission()))) {
                sources.put(kind, searchable.source(viewer));
            }
        });
        return sources;
    }

    private List<Hit> hits(
            Map<String, SearchSource> sources, Function<SearchSource, List<Ranked.Some>> which, int most) {
        Select<Record3<String, UUID, Integer>> all = null;
        for (Map.Entry<String, SearchSource> source : sources.entrySet()) {
            for (Ranked.Some some : which.apply(source.getValue())) {
                var one = some(source.getKey(), source.getValue(), some, most);
                all = all == null ? one : all.unionAll(one);
            }
        }
        return all == null
                ? List.of()
                : plans.sql().fetch(all).map(row -> new Hit(row.value1(), row.value2(), row.value3()));
    }

    private static Select<Record3<String, UUID, Integer>> some(
            String kind, SearchSource source, Ranked.Some some, int most) {
        return DSL.select(
                        DSL.inline(kind).as("kind"),
                        source.id().as("id"),
                        some.rank().as("rank"))
                .from(source.table())
                .where(source.visible().and(some.condition()))
                .limit(most);
    }

    private List<FoundRecord> findings(Map<String, SearchSource> sources, Map<String, List<Hit>> hits, int each) {
        List<Hit> best = new ArrayList<>();
        Map<UUID, FoundRecord> named = new HashMap<>();
        hits.forEach((kind, some) -> {
            List<Hit> first = best(some, each);
            best.addAll(first);
            named.putAll(named(
                    kind,
                    Objects.requireNonNull(sources.get(kind)),
                    first.stream().map(Hit::id).toList()));
        });
        return best.stream()
                .sorted(Comparator.comparingInt(Hit::rank))
                .map(hit -> named.get(hit.id()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<Hit> best(List<Hit> hits, int each) {
        Set<UUID> seen = new HashSet<>();
        return hits.stream()
                .sorted(Comparator.comparingInt(Hit::rank))
                .filter(hit -> seen.add(hit.id()))
                .limit(each)
                .toList();
    }

    private Map<UUID, FoundRecord> named(String kind, SearchSource source, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, FoundRecord> named = new HashMap<>();
        sql.select(source.id(), source.labelPl(), source.labelEn(), source.hintPl(), source.hintEn())
                .from(source.named())
                .where(source.id().eq(DSL.any(ids.toArray(UUID[]::new))), source.visible())
                .forEach(row -> named.put(
                        row.value1(),
                        new FoundRecord(
                                kind,
                                row.value1(),
                                new Text(row.value2(), row.value3()),
                                text(row.value4(), row.value5()))));
        return named;
    }

    private static @Nullable Text text(@Nullable String pl, @Nullable String en) {
        return pl == null || en == null || pl.isBlank() ? null : new Text(pl, en);
    }
}
