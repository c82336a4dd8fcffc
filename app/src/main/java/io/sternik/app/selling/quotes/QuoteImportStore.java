package io.sternik.app.selling.quotes;

import static io.sternik.database.selling.Tables.DEAL;
import static io.sternik.database.selling.Tables.QUOTE;
import static io.sternik.database.selling.Tables.QUOTE_STEP;
import static io.sternik.database.selling.Tables.QUOTE_VERSION;

import io.sternik.app.platform.database.ManyRows;
import io.sternik.app.platform.history.ChangeSets;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.Source;
import io.sternik.app.platform.imports.ImportNames;
import io.sternik.app.platform.imports.ImportWriting;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.QuoteId;
import io.sternik.app.selling.documents.ImportedDocument;
import io.sternik.app.selling.documents.ImportedDocument.Line;
import io.sternik.app.selling.documents.ImportedDocument.Price;
import io.sternik.app.selling.documents.KnownDocuments.Known;
import io.sternik.database.selling.tables.records.QuoteLineRecord;
import io.sternik.database.selling.tables.records.QuoteRecord;
import io.sternik.database.selling.tables.records.QuoteStepRecord;
import io.sternik.database.selling.tables.records.QuoteVersionRecord;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Quotes set by set, for imports. An import acts on all of them, so there is no visibility here. */
@Component
class QuoteImportStore {

    private static final short FIRST = 1;

    private final DSLContext sql;
    private final CompanyTime time;

    QuoteImportStore(DSLContext sql, CompanyTime time) {
        this.sql = sql;
        this.time = time;
    }

    /** Those of the numbers that were imported before. */
    Map<String, Known> imported(Collection<String> numbers) {
        Map<String, Known> known = new HashMap<>();
        sql.select(
                        QUOTE.NUMBER,
                        QUOTE.ID,
                        DEAL.ACCOUNT,
                        QUOTE_VERSION.DATED_ON,
                        QUOTE_VERSION.NET_MINOR,
                        QUOTE_VERSION.VAT_MINOR)
                .from(QUOTE)
                .join(DEAL)
                .on(DEAL.ID.eq(QUOTE.DEAL))
                .join(QUOTE_VERSION)
                .on(QUOTE_VERSION.QUOTE.eq(QUOTE.ID), QUOTE_VERSION.NO.eq(QUOTE.CURRENT))
                .where(QUOTE.NUMBER.eq(DSL.any(numbers.toArray(String[]::new))), QUOTE.SOURCE.eq(Source.IMPORT.code()))
                .forEach(row -> known.put(
                        row.value1(), new Known(row.value2(), row.value3(), row.value4(), row.value5(), row.value6())));
        return known;
    }

    /** Registers the deals that are there; answers their accounts. */
    Map<UUID, UUID> accountsOfDeals(ImportNames names) {
        Map<UUID, UUID> accounts = new HashMap<>();
        sql.select(DEAL.NAME, DEAL.EXTERNAL_ID, DEAL.ID, DEAL.ACCOUNT)
                .from(DEAL)
                .where(DEAL.DELETED_AT.isNull())
                .forEach(row -> {
                    names.add(ImportNames.DEAL, row.value1(), row.value3());
                    if (row.value2() != null) {
                        names.addCode(ImportNames.DEAL, row.value2(), row.value3());
                    }
                    if (row.value4() != null) {
                        accounts.put(row.value3(), row.value4());
                    }
                });
        return accounts;
    }

    void insert(List<QuoteFacts> quotes, ImportWriting writing) {
        List<QuoteRecord> heads = new ArrayList<>();
        List<QuoteVersionRecord> versions = new ArrayList<>();
        List<QuoteLineRecord> lines = new ArrayList<>();
        List<QuoteStepRecord> steps = new ArrayList<>();
        List<ChangeSets.Item> items = new ArrayList<>();
        for (QuoteFacts quote : quotes) {
            heads.add(head(quote));
            versions.add(version(quote, writing));
            for (int at = 0; at < quote.document().lines().size(); at++) {
                lines.add(line(quote, at));
            }
            steps(quote).forEach(kind -> steps.add(step(quote, kind, writing)));
            items.add(new ChangeSets.Item(
                    QuoteId.ref(quote.document().id()),
                    ChangeSets.Operation.CREATED,
                    new FieldChange.Difference()
                            .field("number", null, quote.document().number())
                            .changes(),
                    1));
        }
        ManyRows.insert(sql, heads);
        ManyRows.insert(sql, versions);
        writing.goesOn();
        ManyRows.insert(sql, lines);
        ManyRows.insert(sql, steps);
        writing.wrote(items);
    }

    private QuoteRecord head(QuoteFacts quote) {
        QuoteRecord row = QUOTE.newRecord();
        row.setId(quote.document().id());
        row.setDeal(quote.deal());
        row.setNumber(quote.document().number());
        row.setSource(Source.IMPORT.code());
        row.setMadeAt(noon(quote));
        return row;
    }

    private QuoteVersionRecord version(QuoteFacts quote, ImportWriting writing) {
        ImportedDocument document = quote.document();
        QuoteVersionRecord row = QUOTE_VERSION.newRecord();
        row.setQuote(document.id());
        row.setNo(FIRST);
        row.setState(quote.state().name().toLowerCase(Locale.ROOT));
        row.setLanguage(writing.by().language().name().toLowerCase(Locale.ROOT));
        row.setDatedOn(document.on());
        row.setValidUntil(quote.validUntil());
        row.setBuyerName(document.buyer().name());
        row.setBuyerNip(document.buyer().nip());
        row.setBuyerTown(document.buyer().town());
        row.setCurrency(document.currency());
        row.setUndiscountedMinor(
                quote.undiscounted().stream().mapToLong(Long::longValue).sum());
        row.setNetMinor(document.netMinor());
        row.setVatMinor(document.vatMinor());
        row.setGrossMinor(document.gross());
        if (quote.state() != QuoteState.DRAFT) {
            row.setSentAt(noon(quote));
            row.setSentBy(History.idOf(writing.by()));
        }
        if (quote.state() == QuoteState.ACCEPTED || quote.state() == QuoteState.REJECTED) {
            row.setAnsweredAt(noon(quote));
            row.setAnsweredBy(document.buyer().name());
        }
        return row;
    }

    private static QuoteLineRecord line(QuoteFacts quote, int at) {
        Line line = quote.document().lines().get(at);
        Price price = Objects.requireNonNull(line.price());
        QuoteLineRecord row = new QuoteLineRecord();
        row.setQuote(quote.document().id());
        row.setNo(FIRST);
        row.setRank((short) (at + 1));
        row.setProduct(line.product());
        row.setCode(line.code());
        row.setNamePl(line.name());
        row.setNameEn(line.name());
        row.setQuantityThousandths(line.quantityThousandths());
        row.setUnit(line.unit());
        row.setPriceMinor(price.minor());
        row.setPerQuantity(price.per());
        row.setDiscountBp(price.discountBp());
        row.setUndiscountedMinor(quote.undiscounted().get(at));
        row.setNetMinor(line.netMinor());
        row.setVatClass(quote.vatClasses().get(at));
        row.setVatKind(line.vat().kind().name().toLowerCase(Locale.ROOT));
        row.setVatRateBp(line.vat().rateBp());
        return row;
    }

    private static List<String> steps(QuoteFacts quote) {
        return switch (quote.state()) {
            case ACCEPTED -> List.of("made", "sent", "accepted");
            case REJECTED -> List.of("made", "sent", "rejected");
            case SENT -> List.of("made", "sent");
            default -> List.of("made");
        };
    }

    private QuoteStepRecord step(QuoteFacts quote, String kind, ImportWriting writing) {
        QuoteStepRecord row = QUOTE_STEP.newRecord();
        row.setQuote(quote.document().id());
        row.setNo(FIRST);
        row.setKind(kind);
        row.setAt(noon(quote));
        row.setBy(History.idOf(writing.by()));
        return row;
    }

    /** The middle of the day of the quote, so that no time zone moves it to another one. */
    private OffsetDateTime noon(QuoteFacts quote) {
        return time.startOf(quote.document().on()).plusHours(12);
    }
}
