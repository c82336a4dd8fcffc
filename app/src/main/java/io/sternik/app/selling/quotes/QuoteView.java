package io.sternik.app.selling.quotes;

import io.sternik.app.catalog.VatClass;
import io.sternik.app.platform.http.Versioned;
import io.sternik.app.platform.list.Ref;
import io.sternik.app.selling.QuoteId;
import io.sternik.app.selling.documents.DocumentSource;
import io.sternik.engine.finding.Language;
import io.sternik.engine.finding.Text;
import io.sternik.engine.money.Money;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A quote with all its versions.
 *
 * @param neverSent whether it may still be thrown away
 * @param order that was made of it
 * @param versions the one that counts first
 */
record QuoteView(
        QuoteId id,
        @Override long version,
        String number,
        Ref deal,
        boolean neverSent,
        @Nullable Ref order,
        DocumentSource source,
        List<QuoteVersion> versions)
        implements Versioned {

    /** The quotes of a deal, the latest first. */
    record DealQuotes(List<QuoteView> quotes) {}

    /**
     * A version.
     *
     * @param datedOn the day whose prices and taxes it has
     * @param validUntil last day on which it can be accepted
     * @param needs the approval without which it cannot be sent; null when none is needed or it was given
     * @param approval by which its discounts were asked for
     * @param agreedBy names of those who agreed to its discounts
     * @param answeredBy as the customer signed, or as the seller noted
     */
    record QuoteVersion(
            int no,
            QuoteState state,
            Language language,
            LocalDate datedOn,
            LocalDate validUntil,
            @Nullable String terms,
            QuoteBuyer buyer,
            List<QuoteLine> lines,
            QuoteTotals totals,
            @Nullable QuoteNeeds needs,
            @Nullable UUID approval,
            List<String> agreedBy,
            @Nullable OffsetDateTime sentAt,
            @Nullable String sentBy,
            @Nullable OffsetDateTime answeredAt,
            @Nullable String answeredBy,
            @Nullable String answerNote) {}

    /** To whom it is offered, as it was known then. */
    record QuoteBuyer(
            String name,
            @Nullable String nip,
            @Nullable String town,
            @Nullable String person) {}

    /**
     * A line as it was offered.
     *
     * @param product null when it is not in the catalog
     * @param price net, of {@code perQuantity} units, before discounts
     * @param net after its own discount and its part of the discount on the whole
     * @param limitBp largest discount that the viewer may give, null when there is no limit
     * @param aboveLimit whether more is taken off than that
     */
    record QuoteLine(
            int rank,
            @Nullable Ref product,
            Text name,
            @Nullable String code,
            long quantityThousandths,
            String unit,
            Money price,
            int perQuantity,
            int discountBp,
            Money undiscounted,
            Money net,
            VatClass vatClass,
            @Nullable Ref book,
            @Nullable LocalDate pricedOn,
            @Nullable Integer limitBp,
            boolean aboveLimit) {}

    /**
     * What a version comes to. Net, taxes and gross are one another's sums.
     *
     * @param lineDiscounts what the discounts of lines take off
     * @param discount what the discount on the whole takes off
     */
    record QuoteTotals(
            Money undiscounted, Money lineDiscounts, Money discount, Money net, List<QuoteTax> vat, Money gross) {}

    /**
     * What the lines of one rate come to.
     *
     * @param kind {@code rate}, {@code exempt} or {@code reverse}
     */
    record QuoteTax(String kind, int rateBp, Money net, Money tax) {}

    /**
     * An approval that is needed.
     *
     * @param of names of those who decide first
     * @param levels how many agree one after another
     */
    record QuoteNeeds(List<String> of, int levels) {}
}
