package io.sternik.app.selling.criteria;

import io.sternik.engine.finding.Text;
import java.util.List;
import java.util.UUID;

/**
 * What a deal needs before it may go to a stage.
 *
 * @param to the stage asked for
 * @param lines all criteria on the way, those of the stage in which it stands first
 * @param asked approvals that are missing and wait for somebody's decision
 * @param mayOverride whether the viewer may move it although some are missing, by giving a reason
 */
public record GateView(UUID to, List<GateLine> lines, List<GateAsked> asked, boolean mayOverride) {

    /** An approval that waits; the role is the one that a stage demands. */
    public record GateAsked(UUID approval, String role) {}

    /**
     * One criterion.
     *
     * @param stage that demands it
     * @param missing what has to be done, innermost demands only; empty when it is met
     * @param oneIsEnough whether one of the missing demands is enough for some of it
     */
    public record GateLine(
            UUID id,
            UUID stage,
            Text stageName,
            Text text,
            boolean met,
            List<CriterionTerm> missing,
            boolean oneIsEnough) {}

    /** Criteria that are not met. */
    public List<GateLine> missing() {
        return lines.stream().filter(line -> !line.met()).toList();
    }
}
