package io.sternik.app.platform.rates;

import static io.sternik.database.platform.Tables.EXCHANGE_RATE;
import static io.sternik.database.platform.Tables.RATE_KIND;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.company.Company;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.Journal;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.http.Patch;
import io.sternik.app.platform.list.ListRequest;
import io.sternik.app.platform.list.Lists;
import io.sternik.app.platform.list.Page;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.database.platform.tables.records.ExchangeRateRecord;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Exchange rates as people keep them: one a day for a kind and a pair, added, changed and deleted. */
@Component
class Rates {

    static final String OBJECT = "rate";

    private final DSLContext sql;
    private final RateLists sources;
    private final Lists lists;
    private final Company company;
    private final CompanyTime time;
    private final Journal journal;

    Rates(DSLContext sql, RateLists sources, Lists lists, Company company, CompanyTime time, Journal journal) {
        this.sql = sql;
        this.sources = sources;
        this.lists = lists;
        this.company = company;
        this.time = time;
        this.journal = journal;
    }

    Page<RateRow> page(ListRequest request, Viewer viewer) {
        return lists.page(sources.rates(), request, viewer.visibility());
    }

    RateRow get(RateId id, Viewer viewer) {
        return page(new ListRequest("exchangeRate = " + id.value(), null, null, 1), viewer).rows().stream()
                .findFirst()
                .orElseThrow(() -> new RecordProblem.NotFound().refused());
    }

    @Transactional
    RateRow create(RateDetails wanted, Viewer by) {
        ExchangeRateRecord rate = EXCHANGE_RATE.newRecord();
        rate.setKind(kind(wanted.kind()));
        Currency from = currency("from", wanted.from());
        Currency to = wanted.to() == null || wanted.to().isBlank() ? company.currency() : currency("to", wanted.to());
        if (from.equals(to)) {
            throw RequestProblem.Invalid.field("to", "rate.same-currency").refused();
        }
        if (!RateFacts.isKept(wanted.on())) {
            throw RequestProblem.Invalid.field("on", "rate.day").refused();
        }
        rate.setFromCurrency(from.getCurrencyCode());
        rate.setToCurrency(to.getCurrencyCode());
        rate.setValidOn(wanted.on());
        rate.setRate(rate(wanted.rate()));
        rate.setSource(source(wanted.source()));
        UUID id = sql.insertInto(EXCHANGE_RATE)
                .set(rate)
                .onConflictDoNothing()
                .returningResult(EXCHANGE_RATE.ID)
                .fetchOptional(EXCHANGE_RATE.ID)
                .orElseThrow(() -> exists(rate).refused());
        rate.setId(id);
        journal.created(by, ref(id), difference(null, rate), journal.open(name(rate), by));
        return get(new RateId(id), by);
    }

    @Transactional
    RateRow change(RateId id, RatePatch patch, long knownVersion, Viewer by) {
        ExchangeRateRecord rate = current(id, knownVersion);
        ExchangeRateRecord before = rate.copy();
        rate.setRate(
                rate(Patch.requiredText("rate", patch.rate(), rate.getRate().toPlainString())));
        rate.setSource(source(Patch.text(patch.source(), rate.getSource())));
        List<FieldChange> changes = difference(before, rate);
        if (!changes.isEmpty()) {
            rate.setVersion(rate.getVersion() + 1);
            rate.store();
            journal.changed(by, ref(id.value()), rate.getVersion(), changes, journal.open(name(rate), by));
        }
        return get(id, by);
    }

    @Transactional
    ChangeSetId delete(RateId id, long knownVersion, Viewer by) {
        ExchangeRateRecord rate = current(id, knownVersion);
        ChangeSetId act = journal.openDeletion(name(rate), by);
        rate.setDeletedAt(time.now());
        rate.setVersion(rate.getVersion() + 1);
        rate.store();
        journal.deleted(by, ref(id.value()), rate.getVersion(), name(rate), act);
        return act;
    }

    private ExchangeRateRecord current(RateId id, long knownVersion) {
        ExchangeRateRecord rate = sql.selectFrom(EXCHANGE_RATE)
                .where(EXCHANGE_RATE.ID.eq(id.value()), EXCHANGE_RATE.DELETED_AT.isNull())
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new RecordProblem.NotFound().refused());
        journal.requireCurrent(ref(id.value()), knownVersion, rate.getVersion());
        return rate;
    }

    private String kind(String code) {
        if (!sql.fetchExists(RATE_KIND, RATE_KIND.CODE.eq(code))) {
            throw RequestProblem.Invalid.field("kind", "rate.kind").refused();
        }
        return code;
    }

    private static Currency currency(String field, String code) {
        return RateFacts.currency(code)
                .orElseThrow(() ->
                        RequestProblem.Invalid.field(field, "rate.currency").refused());
    }

    private static BigDecimal rate(String text) {
        BigDecimal rate;
        try {
            rate = new BigDecimal(text.strip());
        } catch (NumberFormatException unreadable) {
            throw RequestProblem.Invalid.field("rate", "rate.number").refused();
        }
        String refusal = RateFacts.refusal(rate);
        if (refusal != null) {
            throw RequestProblem.Invalid.field("rate", refusal).refused();
        }
        return RateFacts.kept(rate);
    }

    private static @Nullable String source(@Nullable String given) {
        String source = given == null || given.isBlank() ? null : given.strip();
        if (!RateFacts.isShort(source)) {
            throw RequestProblem.Invalid.field("source", "rate.source").refused();
        }
        return source;
    }

    static RateProblem exists(ExchangeRateRecord rate) {
        return new RateProblem.Exists(rate.getFromCurrency(), rate.getToCurrency(), rate.getValidOn());
    }

    static RecordRef ref(UUID id) {
        return new RecordRef(OBJECT, id);
    }

    /** What people call a rate: {@code EUR → PLN · 2026-10-12}. */
    static String name(ExchangeRateRecord rate) {
        return rate.getFromCurrency() + " → " + rate.getToCurrency() + " · " + rate.getValidOn();
    }

    static List<FieldChange> difference(@Nullable ExchangeRateRecord before, ExchangeRateRecord after) {
        return new FieldChange.Difference()
                .field("kind", before == null ? null : before.getKind(), after.getKind())
                .field("from", before == null ? null : before.getFromCurrency(), after.getFromCurrency())
                .field("to", before == null ? null : before.getToCurrency(), after.getToCurrency())
                .field("on", before == null ? null : before.getValidOn(), after.getValidOn())
                .field("rate", before == null ? null : before.getRate(), after.getRate())
                .field("source", before == null ? null : before.getSource(), after.getSource())
                .changes();
    }
}
