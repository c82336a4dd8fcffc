package io.sternik.app.catalog.terms;

import static io.sternik.database.catalog.Tables.VAT_RATE;

import io.sternik.app.catalog.VatClass;
import io.sternik.app.platform.calendar.Calendars;
import io.sternik.app.platform.time.Validity;
import io.sternik.engine.document.VatRate;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rates of value added tax in the country whose calendar the company keeps, over time; open to all staff. */
@Component
public class VatRates {

    private static final String HOME = "PL";

    private final DSLContext sql;
    private final Calendars calendars;

    VatRates(DSLContext sql, Calendars calendars) {
        this.sql = sql;
        this.calendars = calendars;
    }

    /**
     * The rate of a class during a period.
     *
     * @param kind {@code rate}, {@code exempt} or {@code reverse}
     * @param rateBp basis points, 0 unless there is a rate
     * @param to the day after the last one, null while it has no end
     */
    public record VatRatePeriod(
            VatClass vatClass,
            String kind,
            int rateBp,
            LocalDate from,
            @Nullable LocalDate to) {

        private boolean holdsOn(LocalDate day) {
            return !from.isAfter(day) && (to == null || day.isBefore(to));
        }

        private VatRate rate() {
            return new VatRate(VatRate.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), rateBp);
        }
    }

    /** What holds on a day; a class without a rate is left out. */
    public Map<VatClass, VatRate> on(LocalDate day) {
        Map<VatClass, VatRate> rates = new EnumMap<>(VatClass.class);
        all().stream().filter(rate -> rate.holdsOn(day)).forEach(rate -> rates.put(rate.vatClass(), rate.rate()));
        return rates;
    }

    /** All rates of the country, the highest first. */
    public List<VatRatePeriod> all() {
        String country =
                Objects.requireNonNullElse(calendars.current().content().country(), HOME);
        return sql.select(
                        VAT_RATE.CLASS,
                        VAT_RATE.KIND,
                        VAT_RATE.RATE_BP,
                        Validity.from(VAT_RATE.VALID_DURING),
                        Validity.to(VAT_RATE.VALID_DURING))
                .from(VAT_RATE)
                .where(VAT_RATE.COUNTRY.eq(country))
                .orderBy(VAT_RATE.KIND.ne("rate"), VAT_RATE.RATE_BP.desc(), VAT_RATE.CLASS, VAT_RATE.VALID_DURING)
                .fetch(row -> new VatRatePeriod(
                        VatClass.ofCode(row.value1()), row.value2(), row.value3(), row.value4(), row.value5()));
    }
}
