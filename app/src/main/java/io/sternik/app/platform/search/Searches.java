package io.sternik.app.platform.search;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.database.FreshPlans;
import io.sternik.engine.finding.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks through all kinds of records in one statement: the exact number first, then names that begin with what was typed, names in which
 * words begin with it, and names that contain it. Only when that finds hardly anything, one typing error is forgiven.
 */
@Component
class Searches {

    /** With fewer than so many hits, what was typed may have been meant otherwise. */
    private static final int FEW = 3;

    private final FreshPlans plans;
    private final Map<String, Searchable> kinds = new LinkedHashMap<>();

    Searches(FreshPlans plans, List<Searchable> searchables) {
        this.plans = plans;
        searchables.stream()
                .sorted(Comparator.comparing(Searchable::kind))
                .forEach(searchable -> kinds.put(searchable.kind(), searchable));
    }

    /** A record that was found and how well it answers, 0 best. */
    private record Hit(String kind, UUID id, int rank) {}

    /** Records that answer what was typed, the best first; at most so many of each kind. */
    List<Finding> find(String typed, Collection<String> wanted, int each, Viewer viewer) {
        SearchWords words = SearchWords.of(typed);
        Map<String, SearchSource> sources = sources(wanted, viewer);
        if (words.isEmpty() || sources.isEmpty()) {
            return List.of();
        }
        List<Hit> hits = hits(sources, source -> Ranked.all(source, words), each);
        if (hits.size() < FEW) {
            hits = together(hits, hits(sources, source -> Ranked.forgiving(source, words), each));
        }
        return findings(sources, hits, each);
    }

    /** The records with these ids that the viewer may see, by kind and id. */
    Map<String, Map<UUID, Finding>> named(Map<String, ? extends Collection<UUID>> ids, Viewer viewer) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<String, Map<UUID, Finding>> named = new HashMap<>();
        sources(ids.keySet(), viewer)
                .forEach((kind, source) -> named.put(kind, named(kind, source, Objects.requireNonNull(ids.get(kind)))));
        return named;
    }

    /** The record, when there is one of the kind that the viewer may see. */
    Optional<Finding> one(String kind, UUID id, Viewer viewer) {
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
            Map<String, SearchSource> sources,
            java.util.function.Function<SearchSource, List<Condition>> ranks,
            int each) {
        Select<Record3<String, UUID, Integer>> all = null;
        for (Map.Entry<String, SearchSource> source : sources.entrySet()) {
            List<Condition> conditions = ranks.apply(source.getValue());
            for (int rank = 0; rank < conditions.size(); rank++) {
                var some = ranked(source.getKey(), source.getValue(), conditions.get(rank), rank, each);
                all = all == null ? some : all.unionAll(some);
            }
        }
        return all == null
                ? List.of()
                : plans.sql().fetch(all).map(row -> new Hit(row.value1(), row.value2(), row.value3()));
    }

    private static Select<Record3<String, UUID, Integer>> ranked(
            String kind, SearchSource source, Condition condition, int rank, int each) {
        return DSL.select(
                        DSL.inline(kind).as("kind"),
                        source.id().as("id"),
                        DSL.inline(rank).as("rank"))
                .from(source.table())
                .where(source.visible().and(condition))
                .limit(each);
    }

    private static List<Hit> together(List<Hit> exact, List<Hit> forgiven) {
        List<Hit> all = new ArrayList<>(exact);
        forgiven.forEach(hit -> all.add(new Hit(hit.kind(), hit.id(), Ranked.FORGIVEN)));
        return all;
    }

    private List<Finding> findings(Map<String, SearchSource> sources, List<Hit> hits, int each) {
        Map<String, List<Hit>> best = new LinkedHashMap<>();
        Set<UUID> seen = new java.util.HashSet<>();
        hits.stream().sorted(Comparator.comparingInt(Hit::rank)).forEach(hit -> {
            List<Hit> some = best.computeIfAbsent(hit.kind(), _ -> new ArrayList<>());
            if (some.size() < each && seen.add(hit.id())) {
                some.add(hit);
            }
        });
        Map<UUID, Finding> named = new HashMap<>();
        best.forEach((kind, some) -> named.putAll(named(
                kind,
                Objects.requireNonNull(sources.get(kind)),
                some.stream().map(Hit::id).toList())));
        return best.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(Hit::rank))
                .map(hit -> named.get(hit.id()))
                .filter(Objects::nonNull)
                .toList();
    }

    private Map<UUID, Finding> named(String kind, SearchSource source, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Finding> named = new HashMap<>();
        plans.sql()
                .select(source.id(), source.labelPl(), source.labelEn(), source.hintPl(), source.hintEn())
                .from(source.named())
                .where(source.id().eq(DSL.any(ids.toArray(UUID[]::new))), source.visible())
                .forEach(row -> named.put(
                        row.value1(),
                        new Finding(
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
