package io.sternik.app.platform.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All shapes, those first to which others refer. */
public final class ImportShapes {

    private final Map<String, ImportShape> ordered = new LinkedHashMap<>();

    /** Puts shapes in order; refuses two of one code and shapes that wait for each other. */
    ImportShapes(Collection<? extends ImportShape> shapes) {
        List<ImportShape> left = new ArrayList<>(shapes);
        left.sort(Comparator.comparing(ImportShape::code));
        while (!left.isEmpty()) {
            ImportShape next = left.stream()
                    .filter(shape ->
                            left.stream().noneMatch(other -> shape.after().contains(other.code())))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("import shapes wait for each other"));
            left.remove(next);
            if (ordered.put(next.code(), next) != null) {
                throw new IllegalStateException("import shape registered twice: " + next.code());
            }
        }
    }

    /** The shapes that the class path provides. */
    public static ImportShapes provided() {
        return new ImportShapes(ServiceLoader.load(ImportShape.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    /** All in their order. */
    public List<ImportShape> all() {
        return List.copyOf(ordered.values());
    }

    /** The shape with this code. */
    public Optional<ImportShape> find(@Nullable String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(ordered.get(code));
    }

    /** The field that a column goes to. */
    public Optional<ImportField> field(ImportMapping.@Nullable Place place) {
        return place == null
                ? Optional.empty()
                : find(place.shape())
                        .flatMap(shape -> shape.fields().stream()
                                .filter(field -> field.key().equals(place.field()))
                                .findFirst());
    }

    /** The fields that the records of a file need and no column gives; a record that stands in the same row need not be named. */
    public List<ImportMapping.Place> missing(ImportMapping.File file) {
        Set<ImportMapping.Place> mapped = new HashSet<>();
        file.columns().stream().map(file::place).filter(Objects::nonNull).forEach(mapped::add);
        Set<String> beside =
                file.parts().stream().map(ImportMapping.Place::shapeOf).collect(Collectors.toSet());
        List<ImportMapping.Place> missing = new ArrayList<>();
        for (String part : file.parts()) {
            find(ImportMapping.Place.shapeOf(part))
                    .ifPresent(shape -> shape.lacking(given(mapped, part, shape, beside))
                            .forEach(key -> missing.add(new ImportMapping.Place(part, key))));
        }
        return missing;
    }

    /** Fields of a part that a column gives, and those whose records stand in the same row. */
    private static Set<String> given(
            Set<ImportMapping.Place> mapped, String part, ImportShape shape, Set<String> beside) {
        Set<String> given = new HashSet<>();
        mapped.stream().filter(place -> place.part().equals(part)).forEach(place -> given.add(place.field()));
        for (ImportField field : shape.fields()) {
            String refersTo = field.refersTo();
            if (refersTo != null && !refersTo.equals(shape.code()) && beside.contains(refersTo)) {
                given.add(field.key());
            }
        }
        return given;
    }

    /** These shapes without all but the one with this code; nothing when there is none. */
    public ImportShapes only(String code) {
        return only(List.of(code));
    }

    /** These shapes without all but those with these codes. */
    public ImportShapes only(Collection<String> codes) {
        return new ImportShapes(
                all().stream().filter(shape -> codes.contains(shape.code())).toList());
    }
}
