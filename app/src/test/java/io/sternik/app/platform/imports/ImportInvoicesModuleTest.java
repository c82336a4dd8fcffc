package io.sternik.app.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.platform.imports.ImportMapping.OnDuplicate;
import io.sternik.app.platform.imports.ImportSummary.Counts;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Invoices and payments from files: guessed, checked to the grosz, written once, settled, taken back. */
class ImportInvoicesModuleTest extends ImportingProgram {

    private static final String HEAD =
            "Nr faktury;Rodzaj;Faktura korygowana;Data wystawienia;Termin płatności;Nabywca;NIP nabywcy;Kod towaru;Nazwa towaru;Ilość;Netto;Stawka;VAT;Brutto;Razem brutto\n";
    private static final Text LINES = new Text("faktury.csv", HEAD + """
            FV/1/2025;faktura;;10.03.2025;14;Instalpol;0001234562;P-1;Pompa;2;100,00;23%;23,00;123,00;231,00
            FV/1/2025;;;;;;;;Montaż;1;100,00;8%;8,00;108,00;
            FV/2/2025;faktura;;11.03.2025;25.03.2025;Instalpol;0001234562;;Usługa;1,5;50,00;zw;0,00;50,00;50,00
            KOR/1/2025;korekta;FV/1/2025;20.03.2025;;Instalpol;0001234562;P-1;Pompa;-1;-50,00;23%;-11,50;-61,50;-61,50
            """);

    private UUID instalpol = new UUID(0, 0);

    @BeforeEach
    void accountExists() {
        instalpol = account("Instalpol", "0001234562", "S1", "2025-01-01");
    }

    @AfterEach
    void nothingStays() {
        sql.execute("delete from selling.payment");
        sql.execute("delete from selling.invoice");
        sql.execute("delete from selling.account_owner");
        sql.execute("delete from selling.account");
    }

    @Test
    void linesOfANumberAreOneInvoiceWithItsTaxesAndItsOwnerOfTheDay() {
        assertThat(guess(LINES).target()).isEqualTo("invoices");
        Done done = load(LINES);
        assertThat(done.counts("invoice")).as(refused(done, "faktury.csv")).isEqualTo(new Counts(3, 0, 0, 0));
        assertThat(sql.fetch("""
                select i.number || ' ' || i.kind || ' ' || i.source || ' ' || i.due_on || ' ' || i.net_minor || ' ' || i.vat_minor
                    || ' ' || (select count(*) from selling.invoice_line l where l.invoice = i.id)
                    || ' ' || (select string_agg(t.vat_kind || t.vat_rate_bp || '=' || t.vat_minor, ',' order by t.vat_rate_bp desc)
                               from selling.invoice_vat t where t.invoice = i.id)
                from selling.invoice i order by i.number""").into(String.class))
                .containsExactly(
                        "FV/1/2025 invoice import 2025-03-24 20000 3100 2 rate2300=2300,rate800=800",
                        "FV/2/2025 invoice import 2025-03-25 5000 0 1 exempt0=0",
                        "KOR/1/2025 correction import 2025-03-20 -5000 -1150 1 rate2300=-1150");
        assertThat(sql.fetch("select distinct owner_position from selling.invoice")
                        .into(UUID.class))
                .containsExactly(company.position("S1").value());
        assertThat(sql.fetch("""
                select c.number from selling.invoice k join selling.invoice c on c.id = k.corrects where k.number = 'KOR/1/2025'
                """).into(String.class)).containsExactly("FV/1/2025");
        UUID first = sql.fetchSingle("select id from selling.invoice where number = 'FV/1/2025'")
                .get(0, UUID.class);
        assertThat(seat("S1").get("/api/invoices/" + first).text("/source")).isEqualTo("import");
        assertThat(seat("S3").get("/api/invoices/" + first).status())
                .as("not in sight")
                .isEqualTo(404);
        assertThat(sql.fetch(
                                "select source from platform.field_change where record_id = {0}",
                                org.jooq.impl.DSL.val(first))
                        .into(String.class))
                .containsExactly("import");
        Done again = load(LINES);
        assertThat(again.counts("invoice")).isEqualTo(new Counts(0, 0, 3, 0));
        takeBack(done);
        assertThat(count("selling.invoice")).isZero();
    }

    @Test
    void whatDoesNotAddUpComesBackWholeWithWhatDiffers() {
        Done done = load(new Text("faktury.csv", HEAD + """
                FV/1;;;10.03.2025;;Instalpol;;;Pompa;1;100,00;23%;23,00;123,00;230,99
                FV/1;;;10.03.2025;;Instalpol;;;Montaż;1;100,00;8%;8,00;108,00;230,99
                FV/2;;;10.03.2025;;Instalpol;;;Pompa;1;100,00;23%;23,01;124,00;
                FV/3;;;10.03.2025;;Instalpol;;;Pompa;1;100,00;23%;25,00;125,00;
                FV/4;;;10.03.2025;;Nikt Znany;;;Pompa;1;100,00;23%;23,00;123,00;
                FV/5;;;10.03.2027;;Instalpol;;;Pompa;1;100,00;23%;23,00;123,00;
                KOR/1;korekta;FV/99;10.03.2025;;Instalpol;;;Pompa;-1;-100,00;23%;-23,00;-123,00;
                FV/6;;;10.03.2025;;Instalpol;;;Pompa;1;-100,00;23%;-23,00;-123,00;
                FV/7;;;10.03.2025;;Instalpol;;;Pompa;1;100,00;;23,00;123,00;123,00
                FV/8;rachunek;;10.03.2025;;Instalpol;;;Pompa;1;100,00;23%;23,00;123,00;
                """));
        assertThat(done.counts("invoice")).isEqualTo(new Counts(1, 0, 0, 9));
        assertThat(refused(done, "faktury.csv").lines().map(line -> line.replaceAll(".*;(import|cell)\\.", "")))
                .as(refused(done, "faktury.csv"))
                .hasSize(10);
        assertThat(refused(done, "faktury.csv"))
                .contains("import.document-sum", "230.99", "231.00", "-0.01")
                .contains("import.document-refused")
                .contains("import.row-sum")
                .contains("import.vat-of-rate")
                .contains("import.unknown-reference")
                .contains("import.document-ahead")
                .contains("import.negative-invoice")
                .contains("import.invoice-kind");
        assertThat(sql.fetch("select number from selling.invoice").into(String.class))
                .as("the rate follows from the tax")
                .containsExactly("FV/7");
    }

    @Test
    void headsAloneAreInvoicesARowARateOrAColumnARate() {
        Done tall = load(new Text("rejestr.csv", """
                Numer faktury;Data wystawienia;Kontrahent;NIP kontrahenta;Stawka VAT;Wartość netto;Kwota VAT;Wartość brutto
                A/1;2025-04-01;Instalpol;000-123-45-62;23%;1000,00;230,00;1230,00
                A/1;2025-04-01;Instalpol;000-123-45-62;8%;10,00;0,80;10,80
                """));
        assertThat(tall.counts("invoice")).as(refused(tall, "rejestr.csv")).isEqualTo(new Counts(1, 0, 0, 0));
        Done wide = load(new Text("szeroki.csv", """
                Numer faktury;Data wystawienia;Kontrahent;Netto 23%;VAT 23%;Netto 8%;VAT 8%;Netto zw;Brutto
                B/1;2025-04-01;Instalpol;1000,00;230,00;10,00;0,80;5,00;1245,80
                B/2;2025-04-01;Instalpol;1000,00;230,00;;;;1231,00
                """));
        assertThat(wide.counts("invoice")).as(refused(wide, "szeroki.csv")).isEqualTo(new Counts(1, 0, 0, 1));
        assertThat(sql.fetch("select number || ' ' || net_minor || ' ' || vat_minor from selling.invoice order by 1")
                        .into(String.class))
                .containsExactly("A/1 101000 23080", "B/1 101500 23080");
        assertThat(count("selling.invoice_vat")).isEqualTo(5);
        assertThat(count("selling.invoice_line")).isZero();
    }

    @Test
    void anInvoiceThatIsThereIsNeverChanged() {
        load(LINES);
        Text other = new Text(
                "faktury.csv", LINES.content().replace("50,00;zw;0,00;50,00;50,00", "60,00;zw;0,00;60,00;60,00"));
        Done filled = load(other);
        assertThat(filled.counts("invoice")).isEqualTo(new Counts(0, 0, 3, 0));
        assertThat(filled.notices()).contains("document-kept");
        Done overwritten = load(OnDuplicate.OVERWRITE, other);
        assertThat(overwritten.counts("invoice")).isEqualTo(new Counts(0, 0, 2, 1));
        assertThat(refused(overwritten, "faktury.csv")).contains("import.document-exists");
        assertThat(load(OnDuplicate.CREATE, LINES).counts("invoice").refused()).isEqualTo(4);
        assertThat(sql.fetch("select net_minor from selling.invoice where number = 'FV/2/2025'")
                        .into(Long.class))
                .containsExactly(5_000L);
    }

    @Test
    void numbersOfFilesStandApartFromOurOwnSeries() {
        long next = sql.fetchSingle("select next from selling.number_series where kind = 'pro_forma'")
                .get(0, Long.class);
        load(new Text(
                "faktury.csv",
                HEAD + "PF/2026/1;pro forma;;10.03.2025;;Instalpol;;;Pompa;1;100,00;23%;23,00;123,00;\n"));
        sql.execute("""
                insert into selling.invoice (number, kind, account, issued_on, sold_on, due_on, buyer_name, currency,
                    net_minor, vat_minor, gross_minor, made_at)
                values ('PF/2026/1', 'pro_forma', {0}, '2026-11-01', '2026-11-01', '2026-11-01', 'Instalpol', 'PLN', 0, 0, 0, now())
                """, org.jooq.impl.DSL.val(instalpol));
        assertThat(sql.fetch("select source from selling.invoice where number = 'PF/2026/1' order by 1")
                        .into(String.class))
                .containsExactly("import", "own");
        assertThat(sql.fetchSingle("select next from selling.number_series where kind = 'pro_forma'")
                        .get(0, Long.class))
                .isEqualTo(next);
    }

    @Test
    void paymentsSettleInvoicesByNumberAndHoldThem() {
        Text payments = new Text("wplaty.csv", """
                Nr wpłaty;Data wpłaty;Kwota;Nr faktury;Tytuł przelewu
                W/1;28.03.2025;169,50;FV/1/2025, KOR/1/2025;zapłata z potrąceniem
                W/2;28.03.2025;60,00;FV/2/2025;
                W/3;28.03.2025;10,00;FV/404;
                W/4;28.03.2025;0,00;FV/2/2025;
                W/5;29.03.2025;61,50;FV/1/2025;
                """);
        assertThat(guess(payments).target()).isEqualTo("payments");
        Done done = load(LINES, payments);
        assertThat(done.counts("payment"))
                .as(refused(done, "wplaty.csv") + refused(done, "faktury.csv"))
                .isEqualTo(new Counts(3, 0, 0, 2));
        assertThat(refused(done, "wplaty.csv")).contains("FV/404").contains("import.payment-amount");
        assertThat(done.notices()).contains("payment-left");
        assertThat(sql.fetch("select number || ' ' || gross_minor || ' ' || paid_minor from selling.invoice order by 1")
                        .into(String.class))
                .containsExactly("FV/1/2025 23100 23100", "FV/2/2025 5000 5000", "KOR/1/2025 -6150 -6150");
        assertThat(sql.fetch(
                                "select reference || ' ' || amount_minor || ' ' || allocated_minor || ' ' || source from selling.payment order by external_id")
                        .into(String.class))
                .containsExactly(
                        "zapłata z potrąceniem 16950 16950 import",
                        "FV/2/2025 6000 5000 import",
                        "FV/1/2025 6150 0 import");
        Counts again = load(payments).counts("payment");
        assertThat(again).isEqualTo(new Counts(0, 0, 3, 2));
        assertThat(takeBack(done).keptCount()).isZero();
        assertThat(count("selling.invoice") + count("selling.payment")).isZero();

        Done invoices = load(LINES);
        Done paid = load(payments);
        assertThat(takeBack(invoices).keptCount()).as("what was paid stays").isEqualTo(3);
        assertThat(count("selling.invoice")).isEqualTo(3);
        takeBack(paid);
        assertThat(sql.fetch("select distinct paid_minor from selling.invoice").into(Long.class))
                .containsExactly(0L);
    }
}
