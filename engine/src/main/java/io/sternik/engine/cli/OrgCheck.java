package io.sternik.engine.cli;

import io.sternik.engine.cli.Console.Located;
import io.sternik.engine.finding.Text;
import io.sternik.engine.org.Assignment;
import io.sternik.engine.org.Cycle;
import io.sternik.engine.org.MatrixLine;
import io.sternik.engine.org.Org;
import io.sternik.engine.org.OrgRow;
import io.sternik.engine.org.OrgRows;
import io.sternik.engine.org.Orphan;
import io.sternik.engine.org.Overlap;
import io.sternik.engine.org.Position;
import io.sternik.engine.org.ReportingLine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The command {@code org check}: overlaps, rings and orphans of the positions in a folder. */
final class OrgCheck {

    private static final String RANGE = "structure.empty-range";

    /** Positions of a ring that are named. */
    private static final int MAX_SHOWN = 20;

    private final OrgFiles files;
    private final Org org;
    private final Map<String, List<ReportingLine>> linesOf;

    private OrgCheck(OrgFiles files, OrgRows rows) {
        this.files = files;
        this.org = Org.of(rows);
        this.linesOf = rows.lines().stream().collect(Collectors.groupingBy(ReportingLine::position));
    }

    static ExitCode run(Path folder, Console console) throws IOException {
        OrgFiles files = new OrgFiles(folder);
        OrgRows rows = files.read();
        if (files.findings().stream()
                .anyMatch(located -> !located.finding().code().equals(RANGE))) {
            console.report(files.findings());
            return ExitCode.INPUT_REFUSED;
        }
        OrgCheck check = new OrgCheck(files, rows);
        List<Located> found = new ArrayList<>(files.findings());
        found.addAll(check.findings());
        found.sort(Comparator.comparingInt((Located located) -> fileOrder(located.file()))
                .thenComparingLong(located -> located.finding().line())
                .thenComparingInt(located -> located.finding().column()));
        console.report(found);
        int positions = check.org.positions().size();
        console.print(new Text(
                "stanowiska: " + positions + ", ustalenia: " + found.size(),
                "positions: " + positions + ", findings: " + found.size()));
        return found.isEmpty() ? ExitCode.DONE : ExitCode.VIOLATIONS;
    }

    private List<Located> findings() {
        List<Located> found = new ArrayList<>();
        org.overlaps().forEach(overlap -> found.add(located(overlap)));
        org.cycles().forEach(cycle -> found.add(located(cycle)));
        org.orphans().forEach(orphan -> found.add(located(orphan)));
        return found;
    }

    private static int fileOrder(String file) {
        return List.of("org.json", "positions.json", "assignments.json", "matrix.json")
                .indexOf(file);
    }

    private Located located(Overlap overlap) {
        String days = overlap.days().toString();
        return files.at(
                overlap.second(),
                "structure.overlap",
                new Text(
                        pl(overlap.second()) + ": okres nakłada się w " + days + " na okres "
                                + overlap.first().validDuring() + "; zakończ wcześniejszy",
                        en(overlap.second()) + ": the period overlaps in " + days + " with "
                                + overlap.first().validDuring() + "; end the earlier one"));
    }

    private Located located(Cycle cycle) {
        List<String> ring = new ArrayList<>(
                cycle.path().subList(0, Math.min(MAX_SHOWN, cycle.path().size())));
        if (cycle.path().size() > MAX_SHOWN) {
            ring.add("… (" + cycle.path().size() + ")");
        }
        ring.add(ring.getFirst());
        String path = String.join(" → ", ring);
        return files.at(
                closing(cycle),
                "structure.cycle",
                new Text(
                        "od " + cycle.firstDate() + " stanowiska podlegają sobie w kółko: " + path
                                + "; zmień jedną z tych linii",
                        "from " + cycle.firstDate() + " positions report in a ring: " + path
                                + "; change one of these lines"));
    }

    /** The line of the ring that began last; of several the first along the path. */
    private ReportingLine closing(Cycle cycle) {
        List<String> path = cycle.path();
        ReportingLine closing = null;
        for (int i = 0; i < path.size(); i++) {
            String manager = path.get((i + 1) % path.size());
            for (ReportingLine line : linesOf.getOrDefault(path.get(i), List.of())) {
                boolean inRing =
                        line.manager().equals(manager) && line.validDuring().contains(cycle.firstDate());
                if (inRing
                        && (closing == null
                                || line.validDuring()
                                        .from()
                                        .isAfter(closing.validDuring().from()))) {
                    closing = line;
                }
            }
        }
        return java.util.Objects.requireNonNull(closing);
    }

    private Located located(Orphan orphan) {
        String days = orphan.days().toString();
        String position = orphan.position();
        Text text = switch (orphan.reason()) {
            case UNKNOWN_POSITION ->
                new Text(
                        pl(orphan.row()) + ": nie ma stanowiska " + position + "; dodaj je albo popraw kod",
                        en(orphan.row()) + ": there is no position " + position + "; add it or correct the code");
            case OUTSIDE_POSITION ->
                new Text(
                        pl(orphan.row()) + ": stanowisko " + position + " nie istnieje w " + days,
                        en(orphan.row()) + ": position " + position + " does not exist in " + days);
            case MANAGER_NOT_THERE ->
                new Text(
                        pl(orphan.row()) + ": stanowisko nadrzędne " + position + " nie istnieje w " + days,
                        en(orphan.row()) + ": the position above, " + position + ", does not exist in " + days);
        };
        return files.at(orphan.row(), code(orphan.reason()), text);
    }

    private static String code(Orphan.Reason reason) {
        return switch (reason) {
            case UNKNOWN_POSITION -> "structure.unknown-position";
            case OUTSIDE_POSITION -> "structure.outside-position";
            case MANAGER_NOT_THERE -> "structure.manager-not-there";
        };
    }

    private static String pl(OrgRow row) {
        return switch (row) {
            case Position position -> "stanowisko " + position.id();
            case ReportingLine line -> "podległość " + line.position() + " → " + line.manager();
            case Assignment assignment -> "obsada " + assignment.person() + " na " + assignment.position();
            case MatrixLine line -> "linia przerywana " + line.position() + " → " + line.dottedTo();
        };
    }

    private static String en(OrgRow row) {
        return switch (row) {
            case Position position -> "position " + position.id();
            case ReportingLine line -> "line " + line.position() + " → " + line.manager();
            case Assignment assignment -> "assignment of " + assignment.person() + " to " + assignment.position();
            case MatrixLine line -> "dotted line " + line.position() + " → " + line.dottedTo();
        };
    }
}
