package io.sternik.app.structure.people;

import io.sternik.app.platform.problem.Problem.FieldFinding;
import io.sternik.app.platform.problem.RequestProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a person.
 *
 * @param externalId id in the personnel system, unique
 * @param leftOn first day on which the person no longer works here; ends what the person holds
 */
public record PersonDetails(
        String givenName,
        String familyName,
        @Nullable String workEmail,
        @Nullable String externalId,
        @Nullable LocalDate hiredOn,
        @Nullable LocalDate leftOn) {

    /** Refuses a person without a name, an address without an @, and leaving before coming. */
    public PersonDetails {
        List<FieldFinding> findings = new ArrayList<>();
        if (givenName.isBlank() && familyName.isBlank()) {
            findings.add(new FieldFinding("familyName", "field.required"));
        }
        if (workEmail != null && !workEmail.matches("[^@\\s]+@[^@\\s]+")) {
            findings.add(new FieldFinding("workEmail", "email.form"));
        }
        if (hiredOn != null && leftOn != null && !leftOn.isAfter(hiredOn)) {
            findings.add(new FieldFinding("leftOn", "structure.left-before-hired"));
        }
        if (!findings.isEmpty()) {
            throw new RequestProblem.Invalid(findings).refused();
        }
    }

    /** Just a name. */
    public static PersonDetails named(String givenName, String familyName) {
        return new PersonDetails(givenName, familyName, null, null, null, null);
    }
}
