package io.sternik.app.platform.imports;

import io.sternik.engine.table.Fold;
import io.sternik.engine.table.SourceColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a file by the kind of record that their names begin with: Klient NIP, Osoba 1 E-mail, Osoba 2 E-mail, Szansa Etap. A kind
 * counts when two columns begin with it; columns that begin with none belong to the last kind, to which the others lead.
 */
final class ColumnGroups {

    private static final int LEAST = 2;

    private final Map<String, Map<Integer, SourceColumn>> groups;
    private final Map<Integer, SourceColumn> others;

    private ColumnGroups(Map<String, Map<Integer, SourceColumn>> groups, Map<Integer, SourceColumn> others) {
        this.groups = groups;
        this.others = others;
    }

    static ColumnGroups of(Map<Integer, SourceColumn> columns, List<ImportShape> shapes) {
        Map<String, Map<Integer, SourceColumn>> groups = new LinkedHashMap<>();
        shapes.forEach(shape -> groups.put(shape.code(), new LinkedHashMap<>()));
        Map<Integer, SourceColumn> others = new LinkedHashMap<>();
        columns.forEach((number, column) -> {
            Begun begun = begun(column.name(), shapes);
            if (begun == null) {
                others.put(number, column);
            } else {
                groups.computeIfAbsent(begun.part(), _ -> new LinkedHashMap<>())
                        .put(number, new SourceColumn(begun.rest(), column.sample()));
            }
        });
        groups.entrySet().removeIf(group -> {
            boolean few = group.getValue().size() < LEAST;
            if (few) {
                group.getValue().keySet().forEach(number -> others.put(number, column(columns, number)));
            }
            return few;
        });
        return new ColumnGroups(groups, others);
    }

    private static SourceColumn column(Map<Integer, SourceColumn> columns, Integer number) {
        return java.util.Objects.requireNonNull(columns.get(number));
    }

    /** The beginning of a column's name. */
    private record Begun(String part, String rest) {}

    private static @Nullable Begun begun(String name, List<ImportShape> shapes) {
        String folded = Fold.text(name);
        for (ImportShape shape : shapes) {
            for (String prefix : shape.prefixes()) {
                String word = Fold.text(prefix);
                if (folded.startsWith(word + " ")) {
                    String rest = folded.substring(word.length() + 1);
                    String number = rest.split(" ", 2)[0];
                    boolean numbered = number.matches("[1-9]") && rest.length() > number.length();
                    String part = numbered && !number.equals("1") ? shape.code() + "#" + number : shape.code();
                    return new Begun(part, numbered ? rest.substring(number.length() + 1) : rest);
                }
            }
        }
        return null;
    }

    /** Whether the file holds several records a row. */
    boolean areSeveral() {
        return groups.size() > 1;
    }

    /** The records of a row. */
    List<String> parts() {
        return List.copyOf(groups.keySet());
    }

    /** The record that the others lead to, the last in the order of kinds. */
    String main() {
        return groups.keySet().stream()
                .filter(part -> !part.contains("#"))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    /** The columns of a record; the main one has those that name none as well. */
    Map<Integer, SourceColumn> columns(String part) {
        Map<Integer, SourceColumn> columns = new LinkedHashMap<>(groups.getOrDefault(part, Map.of()));
        if (part.equals(main())) {
            columns.putAll(others);
        }
        return columns;
    }

    /** All columns. */
    int size() {
        return others.size()
                + new ArrayList<>(groups.values()).stream().mapToInt(Map::size).sum();
    }
}
