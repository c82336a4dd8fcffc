package io.sternik.app.selling.quotes;

import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.problem.Problem.FieldFinding;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.engine.finding.Language;
import io.sternik.engine.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a version says beside its lines. */
record QuoteTerms(
        Language language,
        LocalDate datedOn,
        LocalDate validUntil,
        @Nullable String terms,
        long discountMinor) {

    private static final int LONGEST_TERMS = 4_000;
    private static final int LONGEST_VALIDITY_YEARS = 2;

    /**
     * What somebody wants of them: what is left out stays, what is null becomes empty (JSON merge patch).
     *
     * @param datedOn the day whose prices and taxes it has; another one takes the prices of books anew
     * @param discount on the whole, in the currency of the lines
     */
    record QuoteWish(
            @Nullable Optional<Language> language,
            @Nullable Optional<LocalDate> datedOn,
            @Nullable Optional<LocalDate> validUntil,
            @Nullable Optional<String> terms,
            @Nullable Optional<Money> discount) {}

    /** These with what is wanted of them. Refuses what cannot be, field by field. */
    QuoteTerms with(QuoteWish wish, String currency, LocalDate today) {
        List<FieldFinding> wrong = new ArrayList<>();
        Language language = value(wish.language(), language(), "language", wrong);
        LocalDate dated = value(wish.datedOn(), datedOn, "datedOn", wrong);
        LocalDate until = value(wish.validUntil(), validUntil, "validUntil", wrong);
        Optional<String> wanted = wish.terms();
        String text = wanted == null
                ? terms
                : wanted.map(String::strip).filter(one -> !one.isEmpty()).orElse(null);
        if (text != null && text.length() > LONGEST_TERMS) {
            wrong.add(new FieldFinding("terms", "quote.terms-long"));
        }
        if (wish.datedOn() != null && dated.isAfter(today)) {
            wrong.add(new FieldFinding("datedOn", "quote.dated-ahead"));
        }
        if (until.isBefore(dated) || until.isAfter(today.plusYears(LONGEST_VALIDITY_YEARS))) {
            wrong.add(new FieldFinding("validUntil", "quote.valid-until"));
        }
        Optional<Money> money = wish.discount();
        Money discount = money == null ? null : money.orElse(null);
        if (discount != null
                && (discount.minor() < 0
                        || !discount.currency().getCurrencyCode().equals(currency))) {
            wrong.add(new FieldFinding("discount", "quote.discount"));
        }
        if (!wrong.isEmpty()) {
            throw new RequestProblem.Invalid(wrong).refused();
        }
        long minor = money == null ? discountMinor : discount == null ? 0 : discount.minor();
        return new QuoteTerms(language, dated, until, text, minor);
    }

    /** Whether the same lines come to the same with these terms. */
    boolean pricedAs(QuoteTerms other) {
        return datedOn.equals(other.datedOn) && discountMinor == other.discountMinor;
    }

    /** What another state of the same terms has changed, by the names of requests. */
    List<FieldChange> differences(QuoteTerms after) {
        return new FieldChange.Difference()
                .field("language", code(language), code(after.language))
                .field("datedOn", datedOn, after.datedOn)
                .field("validUntil", validUntil, after.validUntil)
                .field("terms", terms, after.terms)
                .field("discount", discountMinor, after.discountMinor)
                .changes();
    }

    private static String code(Language language) {
        return language.name().toLowerCase(Locale.ROOT);
    }

    private static <T> T value(@Nullable Optional<T> wanted, T now, String field, List<FieldFinding> wrong) {
        if (wanted == null) {
            return now;
        }
        if (wanted.isEmpty()) {
            wrong.add(new FieldFinding(field, "field.required"));
        }
        return wanted.orElse(now);
    }
}
