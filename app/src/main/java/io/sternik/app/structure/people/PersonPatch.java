package io.sternik.app.structure.people;

import io.sternik.app.platform.http.Patch;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes to a person: what is left out stays, what is null becomes empty. */
record PersonPatch(
        @Nullable Optional<String> givenName,
        @Nullable Optional<String> familyName,
        @Nullable Optional<String> workEmail,
        @Nullable Optional<String> externalId,
        @Nullable Optional<LocalDate> hiredOn,
        @Nullable Optional<LocalDate> leftOn) {

    PersonDetails applyTo(PersonDetails before) {
        return new PersonDetails(
                Patch.requiredText("givenName", givenName, before.givenName()),
                Patch.requiredText("familyName", familyName, before.familyName()),
                Patch.text(workEmail, before.workEmail()),
                Patch.text(externalId, before.externalId()),
                Patch.value(hiredOn, before.hiredOn()),
                Patch.value(leftOn, before.leftOn()));
    }
}
