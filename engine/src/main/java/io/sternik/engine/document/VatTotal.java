package io.sternik.engine.document;

/** What a document comes to at one rate: a row of its table of taxes. */
public record VatTotal(VatRate rate, long netMinor, long vatMinor) {

    /** Net and tax. */
    public long grossMinor() {
        return Math.addExact(netMinor, vatMinor);
    }
}
