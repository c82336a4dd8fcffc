package io.sternik.app.platform.imports;

import io.sternik.app.testing.TestWorkbook;
import io.sternik.app.testing.TestWorkbook.Cell;
import io.sternik.engine.table.EncodingGuess;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;

/** The files of {@code demo/imports}: what people really have, each nasty in a way of its own. The same bytes every time. */
public final class NastyFiles {

    private static final String[] TOWNS = {
        "Łódź", "Gdańsk", "Kraków", "Poznań", "Świdnica", "Żory", "Białystok", "Wąchock"
    };
    private static final String[] NAMES = {
        "Hurtownia Żuraw", "Zakład Ślusarski Dąb", "Ciepło i Woda", "Łazienki Gęś", "Instal Źródło", "Budowa Jaźwiec",
        "Elektro Wąs", "Narzędzia Świerk", "Sieć Ćma", "Dom Piękny", "Rury Ósemka", "Kotły Jęczmień"
    };

    private NastyFiles() {}

    /** All files by name. */
    public static Map<String, byte[]> all() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("klienci-1250.csv", accounts(";", true).getBytes(EncodingGuess.WINDOWS_1250));
        files.put(
                "klienci-8859-2.csv", accounts(";", true).replace("\n", "\r\n").getBytes(EncodingGuess.ISO_8859_2));
        files.put("klienci-852.csv", accounts(";", true).getBytes(EncodingGuess.IBM852));
        files.put("klienci-utf16le.txt", utf16("\uFEFF" + accounts("\t", true), StandardCharsets.UTF_16LE));
        files.put("klienci-utf16be.txt", utf16(accounts("\t", true), StandardCharsets.UTF_16BE));
        files.put("klienci-bom.csv.gz", gzip(("\uFEFF" + accounts(",", false)).getBytes(StandardCharsets.UTF_8)));
        files.put(
                "klienci-sep.csv",
                ("sep=;\r\n" + accounts(";", true).replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8));
        files.put("klienci-mac.csv", accounts("^", false).replace('\n', '\r').getBytes(StandardCharsets.UTF_8));
        files.put("cudzyslowy.csv", utf8(QUOTES));
        files.put("tytuly-i-sumy.csv", utf8(TITLES));
        files.put("dwa-wiersze.csv", utf8(TWO_ROWS));
        files.put("slownik/klienci.psv", utf8(HEADERLESS_ACCOUNTS));
        files.put("slownik/szanse.psv", utf8(HEADERLESS_DEALS));
        files.put("slownik/slownik.csv", utf8(DICTIONARY));
        files.put("daty-mieszane.csv", utf8(DATES));
        files.put("daty-amerykanskie.csv", utf8(US_DATES));
        files.put("nip-uciety.csv", utf8(CUT));
        files.put("krzaki.csv", spoilt());
        files.put("klienci-kontakty-szanse.csv", utf8(SEVERAL));
        files.put("osoby.csv", utf8(PEOPLE));
        files.put("arkusz.xlsx", workbook());
        files.put("arkusz-1904.xlsx", workbook1904());
        return files;
    }

    /** Many deals with what they refer to, for figures of speed. */
    public static byte[] manyDeals(int rows, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder("id;handlowiec;klient;etap;data otwarcia;termin zamknięcia;kwota\n");
        for (int i = 1; i <= rows; i++) {
            int day = random.nextInt(1, 29);
            int month = random.nextInt(1, 13);
            text.append("M-")
                    .append(1_000_000 + i)
                    .append(';')
                    .append(i % 40 == 0 ? "Jan Wąs" : "Ewa Lis")
                    .append(';')
                    .append("Klient ")
                    .append(random.nextInt(5_000))
                    .append(';')
                    .append(i % 3 == 0 ? "Wygrana" : i % 3 == 1 ? "Przegrana" : "Oferta")
                    .append(';')
                    .append("%02d.%02d.2025;%02d.%02d.2026;".formatted(day, month, day, month))
                    .append("%d %03d,%02d\n"
                            .formatted(random.nextInt(1, 900), random.nextInt(1000), random.nextInt(100)));
        }
        return text.toString().getBytes(EncodingGuess.WINDOWS_1250);
    }

    private static String accounts(String delimiter, boolean decimalComma) {
        StringBuilder text = new StringBuilder(
                String.join(delimiter, "Nazwa klienta", "NIP", "Miasto", "Obrót", "Rok założenia") + "\n");
        for (int i = 0; i < NAMES.length; i++) {
            String turnover = decimalComma ? (i + 1) + " 234,5" + i % 10 : (i + 1) + "234.5" + i % 10;
            text.append(String.join(
                            delimiter,
                            NAMES[i],
                            nip(100 + i),
                            TOWNS[i % TOWNS.length],
                            turnover,
                            String.valueOf(1990 + i)))
                    .append('\n');
        }
        return text.toString();
    }

    /** A tax number that no tax office gives out (it begins with 000) with its right check digit. */
    static String nip(int number) {
        int[] weights = {6, 5, 7, 2, 3, 4, 5, 6, 7};
        for (int next = number * 10; ; next++) {
            String digits = "000%06d".formatted(next);
            int sum = 0;
            for (int i = 0; i < 9; i++) {
                sum += weights[i] * (digits.charAt(i) - '0');
            }
            if (sum % 11 < 10) {
                return digits + sum % 11;
            }
        }
    }

    private static final String QUOTES = """
            Nazwa klienta,Miasto,Branża
            "Rury ""Ósemka"", Wąs i Syn",Łódź,instalacje
            "Dom
            Piękny",Gdańsk,sklep
            "Nie zamknięty,Kraków,sklep
            Sieć Ćma,Żory,sieć
            Ciepło i Woda,Poznań,hurt
            """;

    private static final String TITLES = """
            Zestawienie klientów;;;
            Stan na 30.09.2026;;;

            Nazwa klienta;Miasto;Obrót;Liczba pracowników
            Hurtownia Żuraw;Łódź;1 234,50 zł;12
            Ciepło i Woda;Poznań;(250,00);3
            Instal Źródło;Żory;7.500,00-;5
            Razem;;-6 515,50;20
            """;

    private static final String TWO_ROWS = """
            Klient;;;Szansa;;;
            Nazwa;NIP;Miasto;Nazwa;Etap;Kwota;Handlowiec
            Hurtownia Żuraw;%s;Łódź;Kotłownia;Oferta;12 500,00;Ewa Lis
            Hurtownia Żuraw;%s;Łódź;Pompy;Wygrana;3 200,50;Ewa Lis
            Ciepło i Woda;%s;Poznań;Rury;Przegrana;900,00;Jan Wąs
            """.formatted(nip(200), nip(200), nip(201));

    private static final String HEADERLESS_ACCOUNTS = """
            K-1001|Hurtownia Żuraw|Łódź
            K-1002|Ciepło i Woda|Poznań
            K-1003|Instal Źródło|Żory
            """;

    private static final String HEADERLESS_DEALS = """
            S-1|K-1001|Ewa Lis|Oferta|20250131|12500.00
            S-2|K-1003|Jan Wąs|Wygrana|20250214|900.50
            S-3|K-1002|Ewa Lis|Przegrana|20250301|70.00
            """;

    private static final String DICTIONARY = """
            table,position,name,type,label,key,references
            klienci,1,kid,text,Numer klienta,tak,
            klienci,2,knazwa,text,Nazwa klienta,,
            klienci,3,kmiasto,text,Miasto,,
            szanse,1,sid,text,Numer szansy,tak,
            szanse,2,kid,text,Klient,,klienci.kid
            szanse,3,os,text,Handlowiec,,
            szanse,4,et,text,Etap,,
            szanse,5,dt,date,Data otwarcia,,
            szanse,6,kw,decimal,Kwota,,
            """;

    private static final String DATES = """
            ID szansy;Handlowiec;Klient;Etap;Data otwarcia;Termin zamknięcia;Kwota
            D-1;Ewa Lis;Hurtownia Żuraw;Oferta;31.12.2025;2026-03-01;1,00 zł
            D-2;Ewa Lis;Hurtownia Żuraw;Oferta;01-02-26;2026/03/02;2,00 PLN
            D-3;Ewa Lis;Hurtownia Żuraw;Oferta;31 grudnia 2025 r.;20260303;3,00
            D-4;Ewa Lis;Hurtownia Żuraw;Oferta;5 sty 2026;2026-03-04 12:30;4\u00A0000,00
            D-5;Ewa Lis;Hurtownia Żuraw;Oferta;kiedyś;2026-03-05;5,00
            D-6;Ewa Lis;Hurtownia Żuraw;Oferta;02.03.2026;2026-03-06;6,00 EUR
            """;

    private static final String US_DATES = """
            Opportunity ID,Sales Agent,Account,Deal Stage,Engage Date,Close Date,Close Value
            U-1,Ewa Lis,Hurtownia Żuraw,Won,12/31/2025,3/1/2026,"$1,234.50"
            U-2,Ewa Lis,Ciepło i Woda,Lost,1/5/2026,46090,(12.25)
            U-3,Ewa Lis,Ciepło i Woda,Prospecting,1/6/2026,46091,7.00
            """;

    private static final String CUT = """
            Nazwa klienta;NIP;Kod klienta;Adres
            Hurtownia Żuraw;5,21E+09;001;ul. Długa 5/7, 00-238 Warszawa
            Ciepło i Woda;%s;002;Krótka 1, 90-001 Łódź
            Instal Źródło;1234567890;003;Rynek 3, 44-240 Żory
            """.formatted(nip(301));

    private static final String SEVERAL = """
            Firma;NIP firmy;Osoba 1 imię i nazwisko;Osoba 1 e-mail;Osoba 1 telefon;Osoba 2 imię i nazwisko;Osoba 2 e-mail;Szansa nazwa;Szansa etap;Szansa kwota;Handlowiec
            Hurtownia Żuraw;%s;Nowak Jan;jan@zuraw.example;22 012 34 56;Anna Gęś;anna@zuraw.example, biuro@zuraw.example;Kotłownia;Oferta;12 500,00;Ewa Lis
            Hurtownia Żuraw;%s;Nowak Jan;jan@zuraw.example;22 012 34 56;;;Pompy;Wygrana;3 200,50;Ewa Lis
            Ciepło i Woda;%s;Ola Dąb;ola@cieplo.example;+48 61 012 34 56;;;Rury;Przegrana;900,00;Jan Wąs
            """.formatted(nip(200), nip(200), nip(201));

    private static final String PEOPLE = """
            Imię i nazwisko;Stanowisko;Przełożony;Jednostka;E-mail;Data zatrudnienia
            Zofia Sęk;Dyrektorka sprzedaży;;;zofia@legowit.example;01.03.2019
            Ewa Lis;Kierowniczka zespołu;Zofia Sęk;Oddział Łódź;ewa@legowit.example;15.01.2021
            Wąs Jan;Przedstawiciel handlowy;Ewa Lis;Oddział Łódź;jan@legowit.example;02.05.2023
            """;

    /** UTF-8 that was taken for a Western code page; bytes that it leaves undefined became control characters, as is usual. */
    private static byte[] spoilt() {
        StringBuilder spoilt = new StringBuilder();
        for (byte one : accounts(";", true).getBytes(StandardCharsets.UTF_8)) {
            char read = new String(new byte[] {one}, Charset.forName("windows-1252")).charAt(0);
            spoilt.append(read == '\uFFFD' ? (char) (one & 0xFF) : read);
        }
        return spoilt.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] workbook() {
        return new TestWorkbook()
                .sheet("Klienci")
                .row("Klienci firmy Łęgowit", "", "", "", "")
                .row("", "", "", "", "")
                .row("Nazwa klienta", "NIP", "Miasto", "Rok założenia", "Obrót")
                .row("Hurtownia Żuraw", nip(200), "Łódź", 1999, Cell.formula("100*12.5", "1250"))
                .row("Ciepło i Woda", "", "Poznań", 2004, 0.1 + 0.2)
                .row("Razem", "", "", "", Cell.formula("SUM(E4:E5)", "1250.3"))
                .sheet("Szanse")
                .row("Numer szansy", "Klient", "Handlowiec", "Etap", "Data otwarcia", "Kwota")
                .row("X-1", "Hurtownia Żuraw", "Ewa Lis", "Oferta", Cell.day(46022), 1234.5)
                .row("X-2", "Ciepło i Woda", "Ewa Lis", "Wygrana", new Cell("46023.5", 4, ""), 12e6)
                .hiddenSheet("Pomocniczy")
                .row("x", "y")
                .row(1, 2)
                .sheet("Pusty")
                .bytes();
    }

    private static byte[] workbook1904() {
        return new TestWorkbook()
                .since1904()
                .sheet("Deals")
                .row("Opportunity ID", "Sales Agent", "Account", "Deal Stage", "Engage Date", "Close Value")
                .row("Y-1", "Ewa Lis", "Hurtownia Żuraw", "Won", Cell.day(44560), 10.25)
                .row("Y-2", "Ewa Lis", "Ciepło i Woda", "Lost", Cell.day(44561), 20)
                .bytes();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] utf16(String text, Charset charset) {
        return text.getBytes(charset);
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }
}
