package io.sternik.app.selling.consents;

import io.sternik.app.consent.Channel;
import io.sternik.app.consent.Purpose;
import io.sternik.app.consent.wordings.Wording;
import io.sternik.app.platform.imports.ImportContext;
import io.sternik.app.platform.imports.ImportNames;
import io.sternik.app.platform.imports.ImportRow;
import io.sternik.app.platform.problem.Refused;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.consents.ConsentPeople.Found;
import io.sternik.app.selling.contacts.ContactPoint;
import io.sternik.engine.finding.Language;
import io.sternik.engine.table.ValuesCell;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads of a row whom it means, when, and to which text somebody agreed. */
final class ConsentRows {

    private static final Pattern VERSION =
            Pattern.compile("(?:v|w|wersja|version|ver)?[. ]*(\\d{1,4})", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_TEXT = 4_000;

    private final ConsentPeople.Index people;
    private final List<Wording> wordings;
    private final CompanyTime time;

    ConsentRows(ConsentPeople.Index people, List<Wording> wordings, CompanyTime time) {
        this.people = people;
        this.wordings = wordings;
        this.time = time;
    }

    /** What stands under the channels: of ours, elsewhere, or nothing. */
    record Agreed(@Nullable UUID wording, @Nullable String foreignText) {

        static final Agreed TO_NOTHING = new Agreed(null, null);
    }

    /** The address or number of the row as a key; null for none. */
    static @Nullable String key(ImportRow row, String field) {
        String written = row.text(field);
        if (written == null) {
            return null;
        }
        ContactPoint.Kind kind = field.equals("mail") ? ContactPoint.Kind.MAIL : ContactPoint.Kind.PHONE;
        List<String> values = kind == ContactPoint.Kind.MAIL ? ValuesCell.mails(written) : List.of(written);
        try {
            return ContactPoint.all(kind, values.isEmpty() ? List.of(written) : values, field)
                    .getFirst()
                    .key();
        } catch (Refused refused) {
            row.refuse(field, field, Map.of("value", written));
            return null;
        }
    }

    /**
     * Whom the row means: by id, else by address and number, else the account itself. A consent is that of one person; a withdrawal counts for
     * everybody who has the address.
     */
    Set<Found> who(ImportRow row, boolean agrees, ImportContext context) {
        UUID account = context.exactReference(row, "account", ImportNames.ACCOUNT);
        String mail = key(row, "mail");
        String phone = key(row, "phone");
        String person = row.text("person");
        if (row.isRefused()) {
            return Set.of();
        }
        if (person == null && mail == null && phone == null) {
            if (account == null) {
                row.refuse("mail", "consent-who", Map.of());
                return Set.of();
            }
            return Set.of(ConsentPeople.account(account, String.valueOf(row.text("account"))));
        }
        Set<Found> found = person != null ? people.by("id", person) : reached(row, mail, phone);
        if (found.isEmpty()) {
            String field = person != null ? "person" : mail != null ? "mail" : "phone";
            if (!row.isRefused()) {
                row.refuse(field, "unknown-reference", Map.of("value", String.valueOf(row.text(field))));
            }
            return Set.of();
        }
        return agrees ? one(row, found, account) : found;
    }

    private Set<Found> reached(ImportRow row, @Nullable String mail, @Nullable String phone) {
        Set<Found> byMail = mail == null ? Set.of() : people.by("mail", mail);
        Set<Found> byPhone = phone == null ? Set.of() : people.by("phone", phone);
        if (byMail.isEmpty() || byPhone.isEmpty()) {
            return byMail.isEmpty() ? byPhone : byMail;
        }
        Set<Found> both = new LinkedHashSet<>(byMail);
        both.retainAll(byPhone);
        if (both.isEmpty()) {
            row.refuse(
                    "mail",
                    "consent-two-people",
                    Map.of("mail", ConsentPeople.names(byMail), "phone", ConsentPeople.names(byPhone)));
        }
        return both;
    }

    /** Of several the one at the account of the row; a contact before a prospect. */
    private static Set<Found> one(ImportRow row, Set<Found> all, @Nullable UUID account) {
        Set<Found> some = all;
        if (some.size() > 1 && account != null) {
            some = all.stream().filter(found -> account.equals(found.account())).collect(Collectors.toSet());
        }
        if (some.size() > 1) {
            some = some.stream().filter(Found::isContact).collect(Collectors.toSet());
        }
        if (some.size() == 1) {
            return some;
        }
        String field = row.text("person") != null ? "person" : row.text("mail") != null ? "mail" : "phone";
        row.refuse(
                field,
                "consent-several",
                Map.of("value", String.valueOf(row.text(field)), "candidates", ConsentPeople.names(all)));
        return Set.of();
    }

    /** When it was said. */
    @Nullable ConsentMoment moment(ImportRow row, String field, boolean agrees) {
        return ConsentMoment.of(row, field, agrees, time);
    }

    /** The text: a number is a version of ours that was shown on that day, the words of one of ours are that one, others are kept as they are. */
    Agreed agreed(ImportRow row, Channel channel, Purpose purpose, ConsentMoment moment) {
        String written = row.text("wording");
        if (written == null) {
            return Agreed.TO_NOTHING;
        }
        Language language = ConsentWords.language(row);
        LocalDate day = time.dateOf(moment.at());
        List<Wording> shown = wordings.stream()
                .filter(one -> one.channel() == channel && one.purpose() == purpose)
                .filter(one -> language == null || one.language() == language)
                .filter(one -> !day.isBefore(one.from()) && (one.to() == null || day.isBefore(one.to())))
                .sorted((one, other) -> one.language().compareTo(other.language()))
                .toList();
        Matcher version = VERSION.matcher(written);
        if (version.matches()) {
            int number = Integer.parseInt(version.group(1));
            UUID ours = shown.stream()
                    .filter(one -> one.version() == number)
                    .map(Wording::id)
                    .findFirst()
                    .orElse(null);
            if (ours == null) {
                row.refuse("wording", "consent-version", Map.of("value", written, "day", day.toString()));
            }
            return new Agreed(ours, null);
        }
        if (written.length() > LONGEST_TEXT) {
            row.refuse("wording", "consent-text-long", Map.of("most", LONGEST_TEXT));
        }
        UUID same = shown.stream()
                .filter(one -> plain(one.text()).equals(plain(written)))
                .map(Wording::id)
                .findFirst()
                .orElse(null);
        return new Agreed(same, same == null ? written : null);
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
