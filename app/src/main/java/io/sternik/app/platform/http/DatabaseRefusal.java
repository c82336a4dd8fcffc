package io.sternik.app.platform.http;

import io.sternik.app.platform.problem.Problem;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.problem.RequestProblem;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** What a state of the database means for the person who asked; constraints that were not foreseen are bugs and give nothing here. */
final class DatabaseRefusal {

    private DatabaseRefusal() {}

    static @Nullable Problem of(@Nullable SQLException failure) {
        if (failure == null) {
            return null;
        }
        if (failure instanceof SQLTransientConnectionException) {
            return new RequestProblem.DatabaseAway();
        }
        String state = failure.getSQLState();
        if (state == null) {
            return null;
        }
        return switch (state) {
            // Serialization failure, deadlock, lock not available: the other writer won.
            case "40001", "40P01", "55P03" -> new RequestProblem.Collision();
            // Exclusion violation: a temporal key (WITHOUT OVERLAPS) found two rows for one day.
            case "23P01" -> new RecordProblem.Overlap();
            // Shutdown, crash, cannot connect now; class 08 is a broken connection.
            case "57P01", "57P02", "57P03" -> new RequestProblem.DatabaseAway();
            default -> state.startsWith("08") ? new RequestProblem.DatabaseAway() : null;
        };
    }
}
