package io.sternik.app.selling.quotes;

import io.sternik.app.catalog.VatClass;
import io.sternik.app.platform.imports.ImportContext;
import io.sternik.app.platform.imports.ImportNames;
import io.sternik.app.platform.imports.ImportParts;
import io.sternik.app.platform.imports.ImportPlan;
import io.sternik.app.platform.imports.ImportReport.Outcome;
import io.sternik.app.platform.imports.ImportRow;
import io.sternik.app.selling.QuoteId;
import io.sternik.app.selling.deals.PlannedDeal;
import io.sternik.app.selling.documents.DocumentReader;
import io.sternik.app.selling.documents.DocumentRows;
import io.sternik.app.selling.documents.ImportedDocument;
import io.sternik.app.selling.documents.ImportedDocument.Line;
import io.sternik.app.selling.documents.ImportedDocument.Price;
import io.sternik.app.selling.documents.KnownDocuments;
import io.sternik.engine.document.VatRate;
import io.sternik.engine.money.Rounding;
import io.sternik.engine.table.Fold;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the rows of quote files come to. */
final class QuoteImportPlan implements ImportPlan {

    private static final int RECORDS_AT_ONCE = 1_000;
    private static final int VALID_DAYS = 30;
    private static final List<String> HEAD = List.of("datedOn", "deal", "validUntil", "state");
    private static final Map<String, QuoteState> STATES = states();

    private final ImportContext context;
    private final DocumentReader reader;
    private final KnownDocuments known;
    private final Map<UUID, UUID> accounts;
    private final Map<VatRate, String> classes = new HashMap<>();
    private final List<QuoteFacts> created = new ArrayList<>();

    /** New quotes. */
    record Created(List<QuoteFacts> quotes) {}

    /** @param accounts by the deals that are there */
    QuoteImportPlan(
            ImportContext context,
            DocumentReader reader,
            KnownDocuments known,
            Map<UUID, UUID> accounts,
            Map<VatClass, VatRate> usual) {
        this.context = context;
        this.reader = reader;
        this.known = known;
        this.accounts = accounts;
        usual.forEach((vatClass, rate) -> classes.putIfAbsent(rate, vatClass.code()));
    }

    private static Map<String, QuoteState> states() {
        Map<String, QuoteState> states = new HashMap<>();
        List.of("draft", "szkic", "robocza", "w przygotowaniu").forEach(word -> states.put(word, QuoteState.DRAFT));
        List.of(
                        "sent",
                        "with the customer",
                        "po terminie",
                        "expired",
                        "wyslana",
                        "u klienta",
                        "zlozona",
                        "otwarta",
                        "open")
                .forEach(word -> states.put(word, QuoteState.SENT));
        List.of("accepted", "przyjeta", "zaakceptowana", "wygrana", "won")
                .forEach(word -> states.put(word, QuoteState.ACCEPTED));
        List.of("rejected", "odrzucona", "przegrana", "lost").forEach(word -> states.put(word, QuoteState.REJECTED));
        return states;
    }

    void read(DocumentRows rows) {
        rows.requireOneHead(HEAD);
        known.requireOnce(rows);
        ImportRow named = rows.head("deal");
        named.required("deal");
        UUID deal = context.reference(named, "deal", ImportNames.DEAL);
        UUID account = deal == null ? null : account(named, deal);
        QuoteState state = state(rows);
        LocalDate validUntil = rows.head("validUntil").date("validUntil");
        ImportedDocument document = account == null ? null : reader.read(rows, account);
        if (document == null || deal == null || rows.refusedTogether()) {
            rows.refusedTogether();
            return;
        }
        if (document.lines().isEmpty()) {
            rows.all().getFirst().refuse("name", "order-lines", Map.of());
        }
        if (validUntil != null && validUntil.isBefore(document.on())) {
            rows.head("validUntil").refuse("validUntil", "valid-until", Map.of("value", validUntil.toString()));
        }
        List<Line> lines = new ArrayList<>();
        List<Long> undiscounted = new ArrayList<>();
        for (int at = 0; at < document.lines().size(); at++) {
            Line line = priced(rows.all().get(at), document.lines().get(at));
            lines.add(line);
            undiscounted.add(line.price() == null ? 0 : worth(line, 0));
        }
        if (rows.refusedTogether() || known.keeps(rows, document)) {
            return;
        }
        created.add(new QuoteFacts(
                document.with(lines),
                deal,
                state,
                validUntil == null ? document.on().plusDays(VALID_DAYS) : validUntil,
                undiscounted,
                lines.stream().map(this::vatClass).toList()));
        context.report().count(QuoteId.OBJECT, Outcome.CREATED);
    }

    private @Nullable UUID account(ImportRow row, UUID deal) {
        PlannedDeal planned = context.planned(deal, PlannedDeal.class);
        UUID account = planned == null ? accounts.get(deal) : planned.account();
        if (account == null) {
            row.refuse("deal", "quote-deal", Map.of("value", String.valueOf(row.text("deal"))));
        }
        return account;
    }

    /** A line with its price, which gives its net; without one it is the net of a single piece. */
    private static Line priced(ImportRow row, Line line) {
        Price price = line.price();
        if (line.quantityThousandths() <= 0) {
            row.refuse("quantity", "order-quantity", Map.of("value", String.valueOf(row.text("quantity"))));
            return line;
        }
        if (price == null && line.quantityThousandths() == 1_000 && line.netMinor() >= 0) {
            return line.at(new Price(line.netMinor(), 1, 0));
        }
        if (price == null) {
            row.refuse("price", "required", Map.of());
            return line;
        }
        if (worth(line, price.discountBp()) != line.netMinor()) {
            row.refuse("net", "quote-line", Map.of("value", String.valueOf(row.text("net"))));
        }
        return line;
    }

    private static long worth(Line line, int discountBp) {
        Price price = java.util.Objects.requireNonNull(line.price());
        return Rounding.halfUp(
                new long[] {price.minor(), line.quantityThousandths(), 10_000L - discountBp},
                new long[] {price.per(), 1_000, 10_000});
    }

    private String vatClass(Line line) {
        return classes.getOrDefault(line.vat(), VatClass.STANDARD.code());
    }

    private static QuoteState state(DocumentRows rows) {
        String written = rows.text("state");
        QuoteState state = written == null ? QuoteState.SENT : STATES.get(Fold.text(written));
        if (state == null) {
            rows.head("state").refuse("state", "quote-state", Map.of("value", String.valueOf(written)));
            return QuoteState.SENT;
        }
        return state;
    }

    @Override
    public void cut(ImportParts parts) {
        parts.each("created", created, RECORDS_AT_ONCE, Created::new);
    }
}
