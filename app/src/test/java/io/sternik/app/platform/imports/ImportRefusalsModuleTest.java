package io.sternik.app.platform.imports;

import static io.sternik.database.catalog.Tables.PRODUCT;
import static io.sternik.database.catalog.Tables.PRODUCT_LINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.sternik.app.platform.imports.ImportSummary.Counts;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each reason for which a row of a file is refused: it comes back as it was, with the column, the reason and what to do; nothing is written. */
class ImportRefusalsModuleTest extends ImportingProgram {

    private String seller = "";

    @BeforeEach
    void recordsExist() {
        UUID hydro = account("Hydro", "0001234562", "S1", "2024-01-01");
        UUID position = company.position("S1").value();
        seller = sql.fetchSingle(
                        "select display_name from platform.user_account where id = {0}",
                        value(company.user("S1").value()))
                .get(0, String.class);
        seat("S1").post("/api/deals", Map.of("name", "Kotłownia", "account", hydro, "owner", position));
        seat("S1").post("/api/deals", Map.of("name", "Bez klienta", "owner", position));
        UUID line = sql.insertInto(PRODUCT_LINE)
                .set(PRODUCT_LINE.CODE, "L")
                .set(PRODUCT_LINE.NAME_PL, "Linia")
                .set(PRODUCT_LINE.NAME_EN, "Line")
                .returningResult(PRODUCT_LINE.ID)
                .fetchSingle()
                .value1();
        sql.insertInto(PRODUCT)
                .set(PRODUCT.CODE, "PC-08")
                .set(PRODUCT.LINE, line)
                .set(PRODUCT.NAME_PL, "Pompa")
                .set(PRODUCT.NAME_EN, "Pump")
                .execute();
    }

    private static org.jooq.Field<UUID> value(UUID id) {
        return org.jooq.impl.DSL.val(id);
    }

    @AfterEach
    void nothingStays() {
        for (String table : List.of(
                "selling.activity",
                "selling.prospect",
                "selling.quote",
                "selling.sales_order",
                "selling.deal",
                "selling.account_owner",
                "selling.account",
                "catalog.price_entry",
                "catalog.product",
                "catalog.product_line")) {
            sql.execute("delete from " + table);
        }
    }

    /**
     * Loads rows each of which is refused for one reason; the key is the row, the value where and why.
     *
     * @param good a row that is taken: what is refused is not refused for being there
     */
    private void refuses(String kind, String object, String table, String head, String good, Map<String, String> rows) {
        String text = head + "\n" + good + "\n" + String.join("\n", rows.keySet()) + "\n";
        Text file = new Text(kind + ".csv", text);
        assertThat(guess(file).target()).isEqualTo(kind);
        Done done = load(file);
        List<String> said = refused(done, file.name()).lines().toList();
        assertThat(said.getFirst()).isEqualTo(head + ";error_column;error_code;error_text");
        Map<String, String> found = new LinkedHashMap<>();
        for (String line : said.subList(1, said.size())) {
            String row = rows.keySet().stream()
                    .filter(one -> line.startsWith(one + ";"))
                    .findFirst()
                    .orElse("not as it was: " + line);
            List<String> rest = Arrays.asList(
                    line.substring(Math.min(row.length() + 1, line.length())).split(";", 3));
            found.put(row, String.join(" ", rest.subList(0, Math.min(2, rest.size()))));
            assertThat(rest.getLast())
                    .as("what is wrong and what to do: " + line)
                    .hasSizeGreaterThan(8);
        }
        assertThat(found).isEqualTo(rows);
        assertThat(done.counts(object)).isEqualTo(new Counts(1, 0, 0, rows.size()));
        assertThat(count(table)).as("nothing but the good row is written").isEqualTo(1);
        assertThat(takeBack(done).kept()).isEmpty();
        assertThat(count(table)).isZero();
    }

    @Test
    void orders() {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("Z/1;01.02.2025;w drodze;;Hydro;;Pompa;1;;100,00;23%;", "Stan zamówienia import.order-state");
        rows.put("Z/2;01.02.2025;wydane;31.01.2025;Hydro;;Pompa;1;;100,00;23%;", "Data dostawy import.delivered-on");
        rows.put("Z/3;01.02.2025;;;Hydro;;Pompa;-1;;-100,00;23%;", "Ilość import.order-quantity");
        rows.put("Z/4;01.02.2025;;;Hydro;;Pompa;1;2;100,00;23%;", "Ilość dostarczona import.order-delivered");
        rows.put("Z/5;01.02.2025;;;Nikt Znany;;Pompa;1;;100,00;23%;", "Kontrahent import.unknown-reference");
        rows.put("Z/6;01.02.2025;;;;0009999997;Pompa;1;;100,00;23%;", "NIP import.nip");
        rows.put("Z/7;01.02.2027;;;Hydro;;Pompa;1;;100,00;23%;", "Data zamówienia import.document-ahead");
        rows.put("Z/8;;;;Hydro;;Pompa;1;;100,00;23%;", "Data zamówienia import.required");
        rows.put("Z/9;01.02.2025;;;Hydro;;Pompa;1;;100,00;23%;EUR", "Waluta import.other-currency");
        rows.put("Z/10;01.02.2025;;;Hydro;;Pompa;1;;;23%;", "Netto import.amount-missing");
        rows.put("Z/11;01.02.2025;;;Hydro;;Pompa;1;;100,00;;", "Stawka VAT import.rate-missing");
        rows.put("Z/12;01.02.2025;;;Hydro;;Pompa;1,0005;;100,00;23%;", "Ilość import.inexact-quantity");
        rows.put("Z/13;01.02.2025;;;Hydro;;;1;;100,00;23%;", "Nazwa towaru import.required");
        refuses(
                "orders",
                "order",
                "selling.sales_order",
                "Nr zamówienia;Data zamówienia;Stan zamówienia;Data dostawy;Kontrahent;NIP;Nazwa towaru;Ilość;Ilość dostarczona;Netto;Stawka VAT;Waluta",
                "Z/0;01.02.2025;wydane;03.02.2025;Hydro;0001234562;Pompa;1;;100,00;23%;PLN",
                rows);
    }

    @Test
    void rowsOfOneOrderComeBackTogether() {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("Z/1;01.02.2025;Hydro;Pompa;1;100,00;23%", "Nr zamówienia import.document-refused");
        rows.put("Z/1;02.02.2025;Hydro;Rura;1;50,00;23%", "Data zamówienia import.document-differs");
        refuses(
                "orders",
                "order",
                "selling.sales_order",
                "Nr zamówienia;Data zamówienia;Kontrahent;Nazwa towaru;Ilość;Netto;Stawka VAT",
                "Z/0;01.02.2025;Hydro;Pompa;1;100,00;23%",
                rows);
    }

    @Test
    void quotes() {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("O/1;Nieznana szansa;01.02.2025;;;Pompa;1;100,00;0;100,00;23%", "Szansa import.unknown-reference");
        rows.put("O/2;Bez klienta;01.02.2025;;;Pompa;1;100,00;0;100,00;23%", "Szansa import.quote-deal");
        rows.put("O/3;;01.02.2025;;;Pompa;1;100,00;0;100,00;23%", "Szansa import.required");
        rows.put("O/4;Kotłownia;01.02.2025;31.01.2025;;Pompa;1;100,00;0;100,00;23%", "Ważna do import.valid-until");
        rows.put("O/5;Kotłownia;01.02.2025;;może;Pompa;1;100,00;0;100,00;23%", "Stan oferty import.quote-state");
        rows.put("O/6;Kotłownia;01.02.2025;;;Pompa;-1;100,00;0;-100,00;23%", "Ilość import.order-quantity");
        rows.put("O/7;Kotłownia;01.02.2025;;;Pompa;2;;0;100,00;23%", "Cena netto import.required");
        rows.put("O/8;Kotłownia;01.02.2025;;;Pompa;2;100,00;0;199,99;23%", "Netto import.quote-line");
        rows.put("O/9;Kotłownia;01.02.2025;;;Pompa;1;-100,00;0;100,00;23%", "Cena netto import.price");
        rows.put("O/10;Kotłownia;01.02.2025;;;Pompa;1;100,00;101;0,00;23%", "Rabat % import.discount");
        rows.put("O/11;Kotłownia;01.02.2027;;;Pompa;1;100,00;0;100,00;23%", "Data oferty import.document-ahead");
        refuses(
                "quotes",
                "quote",
                "selling.quote",
                "Nr oferty;Szansa;Data oferty;Ważna do;Stan oferty;Nazwa towaru;Ilość;Cena netto;Rabat %;Netto;Stawka VAT",
                "O/0;Kotłownia;01.02.2025;28.02.2025;przyjęta;Pompa;2;100,00;5;190,00;23%",
                rows);
    }

    @Test
    void prices() {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("list;NIE-MA;100,00;1;01.07.2025", "Kod produktu import.unknown-reference");
        rows.put("list;;100,00;1;01.07.2025", "Kod produktu import.required");
        rows.put("hurt;PC-08;100,00;1;01.07.2025", "Cennik import.unknown-reference");
        rows.put("list;PC-08;-1,00;5;01.07.2025", "Cena netto import.negative-amount");
        rows.put("list;PC-08;;6;01.07.2025", "Cena netto import.required");
        rows.put("list;PC-08;100,00;0;01.07.2025", "Od ilości import.price-quantity");
        rows.put("list;PC-08;101,00;1;01.07.2025", "Kod produktu import.twice");
        refuses(
                "prices",
                "price",
                "catalog.price_entry",
                "Cennik;Kod produktu;Cena netto;Od ilości;Obowiązuje od",
                "list;PC-08;100,00;1;01.07.2025",
                rows);
    }

    @Test
    void prospects() {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put(";Zakład;a@firma.example;;Łódź;targi;nowy;" + seller + ";14.10.2025", "Lead import.required");
        rows.put("Ala Kot;Zakład;nie-adres;;Łódź;targi;nowy;" + seller + ";14.10.2025", "E-mail import.mail");
        rows.put("Ala Kot;Zakład;;12;Łódź;targi;nowy;" + seller + ";14.10.2025", "Telefon import.phone");
        rows.put(
                "Ala Kot;Zakład;;+48 42 012 34 57;Łódź;targi;gorący;" + seller + ";14.10.2025",
                "Status leada import.prospect-status");
        rows.put("Ala Kot;Zakład;;;Łódź;targi;nowy;Ktoś Obcy;14.10.2025", "Opiekun import.unknown-reference");
        rows.put("Ala Kot;Zakład;;;Łódź;targi;nowy;;14.10.2025", "Opiekun import.required");
        rows.put("Ala Kot;Zakład;;;Łódź;targi;nowy;" + seller + ";14.10.2027", "Data pozyskania import.document-ahead");
        refuses(
                "prospects",
                "prospect",
                "selling.prospect",
                "Lead;Firma;E-mail;Telefon;Miasto;Źródło leada;Status leada;Opiekun;Data pozyskania",
                "Jan Lis;Zakład;jan@firma.example;+48 42 012 34 56;Łódź;targi;w toku;" + seller + ";14.10.2025",
                rows);
    }

    @Test
    void activities() {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put(
                "05.02.2025;taniec;Rozmowa;Hydro;" + seller + ";15;zrobione", "Rodzaj aktywności import.activity-kind");
        rows.put("05.02.2025;;Rozmowa;Hydro;" + seller + ";15;zrobione", "Rodzaj aktywności import.required");
        rows.put("05.02.2025;telefon;;Hydro;" + seller + ";15;zrobione", "Temat import.required");
        rows.put(";telefon;Rozmowa;Hydro;" + seller + ";15;zrobione", "Data aktywności import.required");
        rows.put(
                "05.02.2027;telefon;Rozmowa;Hydro;" + seller + ";15;zrobione", "Data aktywności import.document-ahead");
        rows.put(
                "05.02.2025;telefon;Rozmowa;Hydro;" + seller + ";1500;zrobione",
                "Czas trwania import.activity-minutes");
        rows.put("05.02.2025;telefon;Rozmowa;Hydro;" + seller + ";15;prawie", "Stan import.activity-state");
        rows.put("05.02.2025;telefon;Rozmowa;Nikt Znany;" + seller + ";15;zrobione", "Klient import.unknown-reference");
        rows.put("05.02.2025;telefon;Rozmowa;Hydro;Ktoś Obcy;15;zrobione", "Handlowiec import.unknown-reference");
        refuses(
                "activities",
                "activity",
                "selling.activity",
                "Data aktywności;Rodzaj aktywności;Temat;Klient;Handlowiec;Czas trwania;Stan",
                "05.02.2025;telefon;Rozmowa;Hydro;" + seller + ";15;zrobione",
                rows);
    }
}
