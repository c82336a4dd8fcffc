package io.sternik.app.platform.measure;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.platform.why.Why;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** All measures of the product. Whoever takes one names the use it is for; what the measure does not allow is refused. */
@Component
public class Measures {

    private final Map<String, Published> published = new LinkedHashMap<>();

    private record Published(Measure measure, MeasureSource source) {}

    Measures(List<MeasureSource> sources) {
        for (MeasureSource source : sources) {
            for (Measure measure : source.measures()) {
                if (published.put(measure.code(), new Published(measure, source)) != null) {
                    throw new IllegalStateException("published twice: " + measure.code());
                }
            }
        }
    }

    /** Those that the viewer may see, in the order of their publishers. */
    public List<Measure> all(Viewer viewer) {
        return published.values().stream()
                .map(Published::measure)
                .filter(measure -> viewer.may(measure.permission()))
                .toList();
    }

    /** The measure for a use; refused like an unknown one when the viewer may not see it. */
    public Measure require(String code, Use use, Viewer viewer) {
        Measure measure = find(code, viewer).measure();
        if (!measure.uses().contains(use)) {
            throw new MeasureProblem.UseNotAllowed(measure, use).refused();
        }
        return measure;
    }

    /** Values for a use, by code; each publisher is asked once. */
    public Map<String, MeasureValue> values(Collection<String> codes, Use use, MeasureScope scope) {
        Map<MeasureSource, Set<String>> bySource = new LinkedHashMap<>();
        for (String code : codes) {
            require(code, use, scope.viewer());
            bySource.computeIfAbsent(find(code, scope.viewer()).source(), _ -> new LinkedHashSet<>())
                    .add(code);
        }
        Map<String, MeasureValue> values = new HashMap<>();
        bySource.forEach((source, some) -> values.putAll(source.values(some, scope)));
        List<String> missing = new ArrayList<>(codes);
        missing.removeAll(values.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalStateException("no value of " + missing);
        }
        return values;
    }

    /** Where a value comes from. */
    public Why why(String code, MeasureScope scope) {
        return find(code, scope.viewer()).source().why(code, scope);
    }

    private Published find(String code, Viewer viewer) {
        Published found = published.get(code);
        if (found == null || !viewer.may(found.measure().permission())) {
            throw RequestProblem.Invalid.field("measure", "measure.unknown").refused();
        }
        return found;
    }
}
