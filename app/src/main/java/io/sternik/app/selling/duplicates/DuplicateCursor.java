package io.sternik.app.selling.duplicates;

import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.engine.duplicate.Likeness;
import java.util.UUID;

/** Where a pair stands in the order of likeness: certain ones first, then by points, then by ids. */
record DuplicateCursor(boolean certain, long points, DuplicateIds ids) implements Comparable<DuplicateCursor> {

    private static final int FIELDS = 4;

    static DuplicateCursor of(Likeness likeness, DuplicateIds ids) {
        return new DuplicateCursor(likeness.verdict() == Likeness.Verdict.CERTAIN, likeness.points(), ids);
    }

    String text() {
        return (certain ? "1" : "0") + "_" + points + "_" + ids.one() + "_" + ids.other();
    }

    /** Reads what {@link #text()} writes. */
    static DuplicateCursor read(String text) {
        String[] fields = text.split("_", -1);
        try {
            if (fields.length == FIELDS) {
                return new DuplicateCursor(
                        fields[0].equals("1"),
                        Long.parseLong(fields[1]),
                        new DuplicateIds(UUID.fromString(fields[2]), UUID.fromString(fields[3])));
            }
        } catch (IllegalArgumentException notOurs) {
            throw RequestProblem.Invalid.field("after", "field.unknown-value").refused();
        }
        throw RequestProblem.Invalid.field("after", "field.unknown-value").refused();
    }

    @Override
    public int compareTo(DuplicateCursor other) {
        if (certain != other.certain) {
            return certain ? -1 : 1;
        }
        int byPoints = Long.compare(other.points, points);
        if (byPoints != 0) {
            return byPoints;
        }
        int byOne = ids.one().compareTo(other.ids.one());
        return byOne != 0 ? byOne : ids.other().compareTo(other.ids.other());
    }
}
