package io.sternik.app.selling.contacts;

import io.sternik.app.platform.http.Versioned;
import io.sternik.app.platform.list.Ref;
import io.sternik.app.selling.Owner;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact as lists and the record show it.
 *
 * @param name given and family name
 * @param title what the person does
 * @param account where the person works today, as far as the viewer sees it
 * @param phones the primary one first
 * @param mails the primary one first
 * @param owner owner of that account
 * @param relations all accounts that the viewer sees, the latest first
 * @param custom own fields of the company by their codes, empty ones left out
 */
public record ContactRow(
        UUID id,
        @Override long version,
        String name,
        String given,
        String family,
        @Nullable String title,
        @Nullable String language,
        @Nullable Ref account,
        @Nullable ContactRole role,
        List<String> phones,
        List<String> mails,
        @Nullable Owner owner,
        List<Relation> relations,
        @Nullable String externalId,
        Map<String, Object> custom,
        String source)
        implements Versioned {

    /**
     * A job at an account.
     *
     * @param from first day
     * @param to the day after the last one, null while it lasts
     */
    public record Relation(
            Ref account,
            @Nullable ContactRole role,
            LocalDate from,
            @Nullable LocalDate to) {}
}
