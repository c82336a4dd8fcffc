package io.sternik.app.selling.documents;

import io.sternik.app.platform.imports.ImportContext;
import io.sternik.app.platform.imports.ImportNames;
import io.sternik.app.platform.imports.ImportNames.Reference;
import io.sternik.app.platform.imports.ImportRow;
import io.sternik.app.selling.documents.DocumentAmounts.Amounts;
import io.sternik.app.selling.documents.ImportedDocument.Buyer;
import io.sternik.app.selling.documents.ImportedDocument.Line;
import io.sternik.engine.document.VatRate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents of a file row by row, and refuses those that do not hold together: an unknown customer, a day ahead, totals that differ from
 * their lines or rates.
 */
public final class DocumentReader {

    /** Fields of the whole document that all of its rows say alike or not at all. */
    private static final List<String> HEAD =
            List.of("account", "nip", "owner", "currency", "totalNet", "totalVat", "totalGross");

    private static final String PIECES = "pcs";

    /** Columns of a file that has one row a document and a column a rate. */
    private static final Map<String, VatRate> WIDE = wide();

    private final ImportContext context;
    private final DocumentParties.Known parties;
    private final DocumentAmounts amounts;
    private final String dayField;

    /**
     * A reader for one import.
     *
     * @param usual rates of tax by which one that is not written can be told
     * @param dayField field with the day of the document
     */
    public DocumentReader(
            ImportContext context, DocumentParties.Known parties, Collection<VatRate> usual, String dayField) {
        this.context = context;
        this.parties = parties;
        this.amounts = new DocumentAmounts(context, usual);
        this.dayField = dayField;
    }

    private static Map<String, VatRate> wide() {
        Map<String, VatRate> wide = new LinkedHashMap<>();
        wide.put("23", VatRate.of(2_300));
        wide.put("8", VatRate.of(800));
        wide.put("5", VatRate.of(500));
        wide.put("0", VatRate.of(0));
        wide.put("Exempt", new VatRate(VatRate.Kind.EXEMPT, 0));
        wide.put("Reverse", new VatRate(VatRate.Kind.REVERSE, 0));
        return wide;
    }

    /** Ends of the names of fields with the net and the tax of one rate: {@code net23}, {@code vat23}. */
    public static Collection<String> wideRates() {
        return WIDE.keySet();
    }

    /** The document of the customer that its rows name; null when it is refused, with all of its rows. */
    public @Nullable ImportedDocument read(DocumentRows document) {
        return read(document, ImportedCustomer.of(context, document.head("nip"), document.head("account")));
    }

    /** The document of a customer that is known; null when it is refused, with all of its rows. */
    public @Nullable ImportedDocument read(DocumentRows document, @Nullable UUID account) {
        document.requireOneHead(HEAD);
        LocalDate on = day(document);
        UUID owner = owner(document.head("owner"));
        requireCurrency(document);
        boolean lines = List.of("product", "name", "quantity").stream()
                .anyMatch(document.all().getFirst().sheet()::has);
        List<Amounts> read = new ArrayList<>();
        List<Line> made = new ArrayList<>();
        for (ImportRow row : document.all()) {
            List<Amounts> of = lines || !isWide(row) ? one(row, lines) : wide(document, row);
            read.addAll(of);
            if (lines && !of.isEmpty()) {
                made.add(line(row, of.getFirst()));
            }
        }
        if (document.refusedTogether() || on == null || account == null) {
            return null;
        }
        DocumentSums sums = DocumentSums.of(document, read, amounts);
        if (document.refusedTogether()) {
            return null;
        }
        return new ImportedDocument(
                context.newId(),
                document.number(),
                account,
                owner == null ? parties.ownerOn(account, on) : owner,
                buyer(document, account),
                on,
                context.settings().currency().getCurrencyCode(),
                sums.netMinor(),
                sums.vatMinor(),
                made,
                sums.taxes());
    }

    private List<Amounts> one(ImportRow row, boolean line) {
        Amounts amount = amounts.read(row, line);
        return amount == null ? List.of() : List.of(amount);
    }

    private static boolean isWide(ImportRow row) {
        return WIDE.keySet().stream().anyMatch(rate -> row.sheet().has("net" + rate));
    }

    /** One amount a rate; what the row says without a rate is the whole document then. */
    private List<Amounts> wide(DocumentRows document, ImportRow row) {
        List<Amounts> found = new ArrayList<>();
        long net = 0;
        long vat = 0;
        for (Map.Entry<String, VatRate> rate : WIDE.entrySet()) {
            Long netOf = amounts.minor(row, "net" + rate.getKey());
            Long vatOf = amounts.minor(row, "vat" + rate.getKey());
            if (netOf != null && (netOf != 0 || (vatOf != null && vatOf != 0))) {
                long tax = vatOf == null ? DocumentAmounts.tax(netOf, rate.getValue()) : vatOf;
                found.add(new Amounts(rate.getValue(), netOf, tax));
                net += netOf;
                vat += tax;
            }
        }
        if (found.isEmpty()) {
            row.refuse("net23", "amount-missing", Map.of());
        }
        same(row, "net", net);
        same(row, "vat", vat);
        same(row, "gross", net + vat);
        return found;
    }

    private void same(ImportRow row, String field, long expected) {
        Long written = amounts.minor(row, field);
        if (written != null && written != expected) {
            row.refuse(field, "document-sum", amounts.differing(written, expected));
        }
    }

    private Line line(ImportRow row, Amounts amount) {
        String code = row.text("product");
        String name = row.text("name");
        if (code == null && name == null) {
            row.refuse("name", "required", Map.of());
        }
        String called = Objects.requireNonNullElse(name == null ? code : name, "");
        UUID product = product(code == null ? called : code);
        if (product == null && code != null && name != null) {
            product = product(name);
        }
        if (product == null) {
            context.report().notice("line-without-product", row, called, null);
        }
        String unit = row.text("unit");
        return new Line(
                product,
                code,
                called,
                unit == null || isPiece(unit) ? PIECES : unit,
                amounts.quantity(row),
                amount.netMinor(),
                amount.rate(),
                amounts.price(row));
    }

    private static boolean isPiece(String unit) {
        return unit.toLowerCase(Locale.ROOT).matches("(szt|sztuk|sztuka|sztuki|pcs|pc|pieces|ea)\\.?");
    }

    private @Nullable UUID product(String name) {
        return context.names().exact(ImportNames.PRODUCT, name) instanceof Reference.Found found ? found.id() : null;
    }

    private @Nullable LocalDate day(DocumentRows document) {
        ImportRow row = document.head(dayField);
        LocalDate on = row.date(dayField);
        if (on == null && !row.isRefused()) {
            row.refuse(dayField, "required", Map.of());
        }
        if (on != null && on.isAfter(context.settings().today())) {
            row.refuse(dayField, "document-ahead", Map.of("value", on.toString()));
        }
        return on;
    }

    private @Nullable UUID owner(ImportRow row) {
        return context.exactReference(row, "owner", ImportNames.HOLDER);
    }

    private Buyer buyer(DocumentRows document, UUID account) {
        Buyer known = parties.buyer(account);
        String name = document.text("account");
        String nip = document.text("nip");
        String town = document.text("town");
        return new Buyer(
                name != null ? name : known == null ? document.number() : known.name(),
                nip != null || known == null ? nip : known.nip(),
                town != null || known == null ? town : known.town());
    }

    private void requireCurrency(DocumentRows document) {
        String own = context.settings().currency().getCurrencyCode();
        String written = document.text("currency");
        if (written != null && !written.equalsIgnoreCase(own) && !written.equalsIgnoreCase("zł")) {
            document.head("currency").refuse("currency", "other-currency", Map.of("value", written, "currency", own));
        }
    }
}
