package io.sternik.app.selling.documents;

import io.sternik.engine.document.VatRate;
import io.sternik.engine.document.VatTotal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A commercial document as a file tells it, with all that its kinds have in common. Amounts are in minor units; the lines add up to the net,
 * and so does the table of taxes.
 *
 * @param owner position that sold: whom the file names, else whoever owned the account on the day; null for nobody
 * @param on its day
 * @param lines none where the file has heads only
 */
public record ImportedDocument(
        UUID id,
        String number,
        UUID account,
        @Nullable UUID owner,
        Buyer buyer,
        LocalDate on,
        String currency,
        long netMinor,
        long vatMinor,
        List<Line> lines,
        List<VatTotal> taxes) {

    /** Copies the lists. */
    public ImportedDocument {
        lines = List.copyOf(lines);
        taxes = List.copyOf(taxes);
    }

    /** The same with other lines, which come to the same. */
    public ImportedDocument with(List<Line> others) {
        return new ImportedDocument(id, number, account, owner, buyer, on, currency, netMinor, vatMinor, others, taxes);
    }

    /** Net and tax. */
    public long gross() {
        return netMinor + vatMinor;
    }

    /** The customer as the paper names it. */
    public record Buyer(
            String name, @Nullable String nip, @Nullable String town) {}

    /**
     * A line.
     *
     * @param product in the catalogue; null for what it does not have
     * @param quantityThousandths in thousandths of the unit
     * @param price as the file says; null where it says none
     */
    public record Line(
            @Nullable UUID product,
            @Nullable String code,
            String name,
            String unit,
            long quantityThousandths,
            long netMinor,
            VatRate vat,
            @Nullable Price price) {

        /** The same for a price. */
        public Line at(Price other) {
            return new Line(product, code, name, unit, quantityThousandths, netMinor, vat, other);
        }
    }

    /**
     * What a line was offered for.
     *
     * @param minor price of {@code per} units before the discount
     * @param discountBp taken off, basis points
     */
    public record Price(long minor, int per, int discountBp) {}
}
