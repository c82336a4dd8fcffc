package io.sternik.app.selling.quotes;

import static io.sternik.app.selling.documents.DocumentNames.each;

import io.sternik.app.catalog.VatClass;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.approval.Approvals;
import io.sternik.app.platform.list.Ref;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.QuoteId;
import io.sternik.app.selling.documents.DocumentNames;
import io.sternik.app.selling.documents.DocumentSource;
import io.sternik.app.selling.lines.LineCatalog;
import io.sternik.app.selling.quotes.QuoteView.QuoteBuyer;
import io.sternik.app.selling.quotes.QuoteView.QuoteLine;
import io.sternik.app.selling.quotes.QuoteView.QuoteTax;
import io.sternik.app.selling.quotes.QuoteView.QuoteTotals;
import io.sternik.app.selling.quotes.QuoteView.QuoteVersion;
import io.sternik.database.selling.tables.records.QuoteLineRecord;
import io.sternik.database.selling.tables.records.QuoteRecord;
import io.sternik.database.selling.tables.records.QuoteVersionRecord;
import io.sternik.engine.document.DocumentLine;
import io.sternik.engine.document.DocumentTotals;
import io.sternik.engine.document.PriceBasis;
import io.sternik.engine.document.VatTotal;
import io.sternik.engine.finding.Language;
import io.sternik.engine.finding.Text;
import io.sternik.engine.money.Money;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Shows quotes to people: with the names of what they point to, and what the viewer may do. All quotes of a call are read together. */
@Component
class QuoteViews {

    private final QuoteStore store;
    private final DocumentNames names;
    private final LineCatalog catalog;
    private final QuoteLimits limits;
    private final Approvals approvals;
    private final CompanyTime time;

    QuoteViews(
            QuoteStore store,
            DocumentNames names,
            LineCatalog catalog,
            QuoteLimits limits,
            Approvals approvals,
            CompanyTime time) {
        this.store = store;
        this.names = names;
        this.catalog = catalog;
        this.limits = limits;
        this.approvals = approvals;
        this.time = time;
    }

    /** What the rows point to. */
    private record Named(
            Map<UUID, String> deals,
            Map<UUID, Ref> books,
            Map<UUID, String> users,
            Map<UUID, List<String>> agreed,
            Map<UUID, Integer> largest,
            Map<UUID, Ref> orders,
            Set<UUID> sent) {}

    QuoteView one(QuoteRecord quote, Viewer viewer) {
        return all(List.of(quote), viewer).getFirst();
    }

    List<QuoteView> all(List<QuoteRecord> quotes, Viewer viewer) {
        List<UUID> ids = quotes.stream().map(QuoteRecord::getId).toList();
        Map<UUID, List<QuoteVersionRecord>> versions = store.versions(ids);
        Map<UUID, List<QuoteLineRecord>> lines = store.lines(ids);
        List<QuoteVersionRecord> allVersions =
                versions.values().stream().flatMap(List::stream).toList();
        List<QuoteLineRecord> allLines =
                lines.values().stream().flatMap(List::stream).toList();
        Named named = new Named(
                names.deals(each(quotes, QuoteRecord::getDeal)),
                catalog.books(each(allLines, QuoteLineRecord::getPriceBook)),
                names.users(each(allVersions, QuoteVersionRecord::getSentBy)),
                approvals.agreed(each(allVersions, QuoteVersionRecord::getApproval)),
                limits.largest(allLines, viewer.roles()),
                store.orders(ids),
                store.everSent(ids));
        return quotes.stream()
                .map(quote -> view(
                        quote,
                        versions.getOrDefault(quote.getId(), List.of()),
                        lines.getOrDefault(quote.getId(), List.of()),
                        named,
                        viewer))
                .toList();
    }

    private QuoteView view(
            QuoteRecord quote,
            List<QuoteVersionRecord> versions,
            List<QuoteLineRecord> lines,
            Named named,
            Viewer viewer) {
        return new QuoteView(
                new QuoteId(quote.getId()),
                quote.getVersion(),
                quote.getNumber(),
                Ref.proper(quote.getDeal(), named.deals().getOrDefault(quote.getDeal(), "")),
                !named.sent().contains(quote.getId()),
                named.orders().get(quote.getId()),
                DocumentSource.ofCode(quote.getSource()),
                versions.stream()
                        .map(version -> version(
                                version,
                                lines.stream()
                                        .filter(line -> line.getNo().equals(version.getNo()))
                                        .toList(),
                                named,
                                viewer))
                        .toList());
    }

    private QuoteVersion version(QuoteVersionRecord version, List<QuoteLineRecord> lines, Named named, Viewer viewer) {
        QuoteState state = stateOf(version);
        UUID sentBy = version.getSentBy();
        UUID approval = version.getApproval();
        return new QuoteVersion(
                version.getNo(),
                state,
                languageOf(version),
                version.getDatedOn(),
                version.getValidUntil(),
                version.getTerms(),
                buyer(version),
                lines.stream()
                        .map(line -> line(line, version.getCurrency(), named))
                        .toList(),
                totals(version, lines),
                state == QuoteState.DRAFT ? limits.needs(lines, named.largest(), viewer) : null,
                approval,
                approval == null ? List.of() : named.agreed().getOrDefault(approval, List.of()),
                version.getSentAt(),
                sentBy == null ? null : named.users().get(sentBy),
                version.getAnsweredAt(),
                version.getAnsweredBy(),
                version.getAnswerNote());
    }

    QuoteState stateOf(QuoteVersionRecord version) {
        return QuoteState.on(time.today(), version.getState(), version.getValidUntil());
    }

    static Language languageOf(QuoteVersionRecord version) {
        return Language.valueOf(version.getLanguage().toUpperCase(Locale.ROOT));
    }

    static QuoteBuyer buyer(QuoteVersionRecord version) {
        return new QuoteBuyer(
                version.getBuyerName(), version.getBuyerNip(), version.getBuyerTown(), version.getBuyerPerson());
    }

    private static QuoteLine line(QuoteLineRecord line, String currency, Named named) {
        UUID product = line.getProduct();
        Text name = new Text(line.getNamePl(), line.getNameEn());
        return new QuoteLine(
                line.getRank(),
                product == null ? null : new Ref(product, name),
                name,
                line.getCode(),
                line.getQuantityThousandths(),
                line.getUnit(),
                Money.ofMinor(line.getPriceMinor(), currency),
                line.getPerQuantity(),
                line.getDiscountBp(),
                Money.ofMinor(line.getUndiscountedMinor(), currency),
                Money.ofMinor(line.getNetMinor(), currency),
                VatClass.ofCode(line.getVatClass()),
                line.getPriceBook() == null ? null : named.books().get(line.getPriceBook()),
                line.getPricedOn(),
                product == null ? null : named.largest().get(product),
                QuoteLimits.isAbove(line, named.largest()));
    }

    /** What a version comes to, its taxes by rate. */
    static QuoteTotals totals(QuoteVersionRecord version, List<QuoteLineRecord> lines) {
        String currency = version.getCurrency();
        List<DocumentLine> reckoned =
                lines.stream().map(QuoteReckoning::reckoned).toList();
        DocumentTotals totals = DocumentTotals.of(PriceBasis.NET, reckoned, version.getDiscountMinor());
        long own = version.getUndiscountedMinor() - version.getNetMinor() - version.getDiscountMinor();
        return new QuoteTotals(
                Money.ofMinor(version.getUndiscountedMinor(), currency),
                Money.ofMinor(own, currency),
                Money.ofMinor(version.getDiscountMinor(), currency),
                Money.ofMinor(version.getNetMinor(), currency),
                totals.vat().stream().map(row -> tax(row, currency)).toList(),
                Money.ofMinor(version.getGrossMinor(), currency));
    }

    private static QuoteTax tax(VatTotal row, String currency) {
        return new QuoteTax(
                row.rate().kind().name().toLowerCase(Locale.ROOT),
                row.rate().rateBp(),
                Money.ofMinor(row.netMinor(), currency),
                Money.ofMinor(row.vatMinor(), currency));
    }
}
