package io.sternik.app.platform.rates;

import static io.sternik.database.platform.Tables.EXCHANGE_RATE;

import io.sternik.app.platform.demo.DemoPart;
import io.sternik.app.platform.demo.DemoRun;
import io.sternik.database.platform.tables.records.ExchangeRateRecord;
import io.sternik.engine.calendar.Holiday;
import io.sternik.engine.calendar.NationalHolidays;
import io.sternik.engine.calendar.WorkingDays;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The rates of the euro in the demo company, made up: some 4.25 złoty, moving slowly, one for each working day. */
@Component
class DemoRates implements DemoPart {

    private static final int YEARS = 4;
    private static final int DECIMALS = 4;

    private final DSLContext sql;

    DemoRates(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public int rank() {
        return 5;
    }

    @Override
    public void fill(DemoRun run) {
        LocalDate today = run.plan().anchor();
        LocalDate first = today.minusYears(YEARS);
        WorkingDays worked = WorkingDays.without(IntStream.rangeClosed(first.getYear(), today.getYear())
                .mapToObj(year -> NationalHolidays.of("PL", year).orElse(List.of()))
                .flatMap(List::stream)
                .map(Holiday::day)
                .toList());
        sql.batchInsert(first.datesUntil(today.plusDays(1))
                        .filter(worked::contains)
                        .map(DemoRates::euro)
                        .toList())
                .execute();
    }

    private static ExchangeRateRecord euro(LocalDate day) {
        double wave = 0.08 * Math.sin(day.toEpochDay() / 97.0) + 0.02 * Math.sin(day.toEpochDay() / 13.0);
        ExchangeRateRecord rate = EXCHANGE_RATE.newRecord();
        rate.setKind("nbp-a");
        rate.setFromCurrency("EUR");
        rate.setToCurrency("PLN");
        rate.setValidOn(day);
        rate.setRate(BigDecimal.valueOf(4.25 + wave).setScale(DECIMALS, RoundingMode.HALF_UP));
        rate.setSource("demo");
        return rate;
    }
}
