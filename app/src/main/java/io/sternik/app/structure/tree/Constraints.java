package io.sternik.app.structure.tree;

import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.structure.StructureProblem;
import java.util.Set;
import org.jooq.DSLContext;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Asks the database to judge its deferred constraints now instead of at commit, so that a refusal has a name. The checks before it give
 * better answers; this is the net below them.
 */
@Component
public class Constraints {

    private static final Set<String> OUTSIDE = Set.of(
            "org_unit_parent_unit_fkey",
            "org_unit_parent_parent_fkey",
            "position_version_unit_fkey",
            "reports_to_position_fkey",
            "reports_to_manager_fkey",
            "assignment_position_fkey");

    private final DSLContext sql;
    private final CompanyTime time;

    Constraints(DSLContext sql, CompanyTime time) {
        this.sql = sql;
        this.time = time;
    }

    /** Refuses what breaks a temporal key; anything else that is broken is a bug. */
    public void judge() {
        try {
            sql.execute("set constraints all immediate");
            sql.execute("set constraints all deferred");
        } catch (DataIntegrityViolationException broken) {
            String constraint = constraintOf(broken);
            if (OUTSIDE.contains(constraint)) {
                throw new StructureProblem.OutsidePosition(time.today()).refused();
            }
            if (constraint.equals("assignment_key")) {
                throw new StructureProblem.Overlap(time.today()).refused();
            }
            throw broken;
        }
    }

    private static String constraintOf(DataIntegrityViolationException broken) {
        String constraint = broken.getMostSpecificCause() instanceof PSQLException cause && cause.getServerErrorMessage() != null
                ? cause.getServerErrorMessage().getConstraint()
                : null;
        return constraint == null ? "" : constraint;
    }
}
