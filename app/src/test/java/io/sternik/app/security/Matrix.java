package io.sternik.app.security;

import io.sternik.app.platform.access.Rights;
import io.sternik.app.platform.access.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The authorisation matrix: what each operation answers to each role about own records, those below, foreign ones, and foreign ones on which
 * the viewer works as a member. */
record Matrix(List<Line> lines) {

    static final String NOBODY = "nobody";
    private static final String HEAD = "method,path,permission,relation,role,own,subtree,foreign,member";
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    /** One operation for one role; cells are {@code yes}, a status, {@code undecided}, or {@code -} where there is no such record. */
    record Line(
            String method,
            String path,
            String permission,
            String relation,
            String role,
            String own,
            String subtree,
            String foreign,
            String member) {

        String csv() {
            return String.join(",", method, path, permission, relation, role, own, subtree, foreign, member);
        }

        static Line parse(String csv) {
            String[] cells = csv.split(",", -1);
            return new Line(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7], cells[8]);
        }
    }

    /** What the decisions on the handlers give. */
    static Matrix computed(JsonNode description, Rights rights) {
        List<Line> lines = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    roles().forEach(role ->
                            lines.add(line(path.getKey(), operation.getKey(), operation.getValue(), role, rights)));
                }
            }
        }
        lines.sort(java.util.Comparator.comparing(Line::path)
                .thenComparing(Line::method)
                .thenComparing(Line::role));
        return new Matrix(lines);
    }

    static Stream<String> roles() {
        return Stream.concat(Stream.of(NOBODY), Arrays.stream(Role.values()).map(Role::code));
    }

    private static Line line(String path, String method, JsonNode operation, String role, Rights rights) {
        String permission = operation.path("x-permission").asString("");
        String relation = operation.path("x-relation").asString("undecided");
        boolean beyond = Role.ofCode(role)
                .map(known ->
                        rights.holders(operation.path("x-beyond").asString("")).contains(known))
                .orElse(false);
        String[] cells = cells(permission, beyond ? "all" : relation, role, path.contains("{id}"), rights);
        return new Line(
                method.toUpperCase(Locale.ROOT),
                path,
                permission,
                relation,
                role,
                cells[0],
                cells[1],
                cells[2],
                member(path, relation, cells));
    }

    private static String[] cells(String permission, String relation, String role, boolean record, Rights rights) {
        if (relation.equals("undecided")) {
            return same("undecided");
        }
        if (relation.equals("public")) {
            return same("yes");
        }
        if (role.equals(NOBODY)) {
            return same("401");
        }
        Role known = Role.ofCode(role).orElseThrow();
        if (!permission.isEmpty() && !rights.holders(permission).contains(known)) {
            return same("403");
        }
        return switch (relation) {
            case "subtree", "member" -> new String[] {"yes", "yes", "404"};
            case "own" -> record ? new String[] {"yes", "-", "404"} : new String[] {"yes", "-", "-"};
            default -> same("yes");
        };
    }

    /** On a deal a member does what its owner does, but for what only who disposes of it may do. */
    private static String member(String path, String relation, String[] cells) {
        boolean ofDeal = path.startsWith("/api/deals/{id}") || path.startsWith("/api/quotes/{id}");
        return !ofDeal ? "-" : relation.equals("subtree") && cells[0].equals("yes") ? "403" : cells[0];
    }

    private static String[] same(String cell) {
        return new String[] {cell, cell, cell};
    }

    String csv() {
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        lines.forEach(line -> text.append(line.csv()).append('\n'));
        return text.toString();
    }

    static Matrix parse(String csv) {
        return new Matrix(csv.lines().skip(1).map(Line::parse).toList());
    }

    /** Every line in which two matrices differ, or which only one of them has, and every undecided one. */
    List<String> differencesTo(Matrix expected) {
        List<String> differences = new ArrayList<>();
        List<String> mine = lines.stream().map(Line::csv).toList();
        List<String> theirs = expected.lines.stream().map(Line::csv).toList();
        mine.stream().filter(line -> !theirs.contains(line)).forEach(line -> differences.add("not expected: " + line));
        theirs.stream().filter(line -> !mine.contains(line)).forEach(line -> differences.add("missing: " + line));
        mine.stream().filter(line -> line.contains("undecided")).forEach(line -> differences.add("undecided: " + line));
        return differences;
    }
}
