package io.sternik.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.sternik.app.platform.imports.NastyFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Files as people have them through the wizard: a code page with decimal commas in Polish, a workbook with refused rows in English. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NastyImportTest extends BrowserStory {

    private static final LocatorAssertions.IsVisibleOptions SLOWLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    private static final LocatorAssertions.ContainsTextOptions LONG =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    @TempDir
    private Path folder;

    @Test
    @Order(1)
    void aCodePageIsRecognisedReadOtherwiseAndBack() throws IOException {
        try (Visitor visitor = Visitor.polish(address())) {
            Founder.founds(visitor);
            upload(visitor, "osoby.csv", "klienci-1250.csv");
            Locator file = visitor.page().getByRole(AriaRole.REGION, named("klienci-1250.csv"));
            assertThat(file).containsText("kodowanie windows-1250 · rozpoznane po polskich literach");
            assertThat(file).containsText("Instal Źródło");
            isFitForEverybody(visitor);

            file.getByRole(AriaRole.BUTTON, button("Odczytaj inaczej")).click();
            choose(visitor, file.getByLabel("Kodowanie"), "ISO-8859-2");
            assertThat(file).containsText("wybrane ręcznie");
            assertThat(file.getByText("Instal Źródło")).hasCount(0);
            choose(visitor, file.getByLabel("Kodowanie"), "windows-1250");
            assertThat(file).containsText("Instal Źródło");
            isFitForEverybody(visitor);

            visitor.button("Dalej: kolumny").click();
            Locator columns = visitor.page().getByRole(AriaRole.REGION, named("klienci-1250.csv"));
            assertThat(columns.getByLabel("Pole dla kolumny Obrót")).hasValue("Przychód");
            columns.getByRole(AriaRole.BUTTON, button("Wartości kolumny Miasto"))
                    .click();
            visitor.dialog().getByLabel("Odczytaj Łódź jako").fill("Łódź-Widzew");
            visitor.dialog().getByRole(AriaRole.BUTTON, inside("Zachowaj")).click();
            assertThat(columns).containsText("1 wartość zamieniona");
            isFitForEverybody(visitor);

            visitor.button("Dalej: próba").click();
            visitor.button("Zrób próbę").click();
            assertThat(row(visitor, "Klienci")).containsText("12", LONG);
            visitor.button("Dalej: zapis").click();
            visitor.button(Pattern.compile("^Zapisz: nowych")).click();
            assertThat(visitor.page().getByText("Import zapisany").first()).isVisible(SLOWLY);
            visitor.go("/selling/accounts");
            assertThat(visitor.page().getByText("Instal Źródło").first()).isVisible();
            assertThat(visitor.page().getByText("Łódź-Widzew").first()).isVisible();
        }
    }

    @Test
    @Order(2)
    void aWorkbookShowsWhyRowsAreRefusedAndIsUndone() throws IOException {
        try (Visitor visitor = Visitor.english(address())) {
            Founder.signsIn(visitor, "English");
            upload(visitor, "arkusz.xlsx", "nip-uciety.csv");
            assertThat(visitor.page().getByRole(AriaRole.REGION, named("arkusz.xlsx · Klienci")))
                    .containsText("Rows of totals left out – 6: Razem 1250.3");
            assertThat(visitor.page().getByRole(AriaRole.REGION, named("arkusz.xlsx · Szanse")))
                    .containsText("2025-12-31");
            isFitForEverybody(visitor);
            visitor.button("Next: mapping").click();
            visitor.button("Next: dry run").click();
            visitor.button("Start the dry run").click();
            Locator refused = visitor.page()
                    .getByRole(
                            AriaRole.TABLE, new Page.GetByRoleOptions().setName("First refused rows: nip-uciety.csv"));
            assertThat(refused).isVisible(SLOWLY);
            assertThat(refused).containsText("5,21E+09");
            assertThat(refused).containsText("give it in full");
            isFitForEverybody(visitor);

            visitor.button("Next: commit").click();
            visitor.button(Pattern.compile("^Save: ")).click();
            assertThat(visitor.page().getByText("Import saved").first()).isVisible(SLOWLY);
            visitor.button(Pattern.compile("^Undo the import: remove")).click();
            visitor.dialog()
                    .getByRole(AriaRole.BUTTON, inside("Undo the import"))
                    .click();
            assertThat(visitor.page().getByText("Import undone").first()).isVisible(SLOWLY);
        }
    }

    @Test
    @Order(3)
    void aFileThatCannotBeReadSaysWhatToDo() throws IOException {
        try (Visitor visitor = Visitor.english(address())) {
            Founder.signsIn(visitor, "English");
            visitor.go("/imports");
            visitor.expectComplaint("422");
            Path empty = Files.write(folder.resolve("empty.csv"), new byte[0]);
            visitor.page().locator("input[type=file]").setInputFiles(empty);
            visitor.sees("The file empty.csv is empty. Check that it is the right one.");
            isFitForEverybody(visitor);
        }
    }

    /** The words of the wizard in one language. */
    private record Words(
            String language,
            String several,
            String fieldOf,
            String secondName,
            String byDictionary,
            String becomes,
            String team,
            String contactName,
            String mails,
            String toMapping,
            String toCheck,
            String check,
            String contacts,
            String mend,
            String mended) {}

    private static final Words POLISH = new Words(
            "Polski",
            "Szanse sprzedaży + Klienci + Kontakty",
            "Pole dla kolumny ",
            "Kontakty 2: ",
            "Kolumny nazwał słownik danych slownik.csv.",
            "Co powstanie z pliku ",
            "Zespół",
            "Imię i nazwisko",
            "E-maile",
            "Dalej: kolumny",
            "Dalej: próba",
            "Zrób próbę",
            "Kontakty",
            "Napraw litery w całym pliku",
            "kodowanie UTF-8, litery naprawione");

    private static final Words ENGLISH = new Words(
            "English",
            "Deals + Accounts + Contacts",
            "Field for the column ",
            "Contacts 2: ",
            "The data dictionary slownik.csv named the columns.",
            "What ",
            "Team",
            "Full name",
            "E-mails",
            "Next: mapping",
            "Next: dry run",
            "Start the dry run",
            "Contacts",
            "Mend the letters of the whole file",
            "encoding UTF-8, letters mended");

    @Test
    @Order(4)
    void severalKindsInARowADictionaryAndSpoiltLettersInPolish() throws IOException {
        try (Visitor visitor = Visitor.polish(address())) {
            through(visitor, POLISH);
        }
    }

    @Test
    @Order(5)
    void theSameInEnglish() throws IOException {
        try (Visitor visitor = Visitor.english(address())) {
            through(visitor, ENGLISH);
        }
    }

    private void through(Visitor visitor, Words words) throws IOException {
        Founder.signsIn(visitor, words.language());
        severalKinds(visitor, words);
        byDictionary(visitor, words);
        spoiltLetters(visitor, words);
    }

    /** An account, two people and a deal in every row; and a file that is made another kind of record by hand. */
    private void severalKinds(Visitor visitor, Words words) throws IOException {
        String name = "klienci-kontakty-szanse.csv";
        upload(visitor, "osoby.csv", name);
        Locator file = visitor.page().getByRole(AriaRole.REGION, named(name));
        assertThat(file).containsText(words.several());
        visitor.button(words.toMapping()).click();
        Locator second = file.getByLabel(words.fieldOf() + "Osoba 2 imię i nazwisko");
        assertThat(second).hasValue(Pattern.compile("^" + words.secondName()));
        isFitForEverybody(visitor);
        Locator people = visitor.page().getByRole(AriaRole.REGION, named("osoby.csv"));
        Locator mail = people.getByLabel(words.fieldOf() + "E-mail");
        choose(visitor, people.getByLabel(Pattern.compile("^" + words.becomes())), words.contacts());
        assertThat(people.getByLabel(words.fieldOf() + "Imię i nazwisko")).hasValue(words.contactName());
        assertThat(mail).hasValue(words.mails());
        choose(visitor, people.getByLabel(Pattern.compile("^" + words.becomes())), words.team());
        assertThat(mail).hasValue("E-mail");
        visitor.button(words.toCheck()).click();
        visitor.button(words.check()).click();
        assertThat(row(visitor, words.contacts())).containsText("3", LONG);
    }

    /** Tables without a header. */
    private void byDictionary(Visitor visitor, Words words) throws IOException {
        upload(visitor, "slownik/klienci.psv", "slownik/szanse.psv", "slownik/slownik.csv");
        Locator deals = visitor.page().getByRole(AriaRole.REGION, named("szanse.psv"));
        assertThat(deals).containsText(words.byDictionary());
        isFitForEverybody(visitor);
        visitor.button(words.toMapping()).click();
        assertThat(deals.getByLabel(words.fieldOf() + "Handlowiec")).isVisible();
    }

    private void spoiltLetters(Visitor visitor, Words words) throws IOException {
        upload(visitor, "krzaki.csv");
        Locator file = visitor.page().getByRole(AriaRole.REGION, named("krzaki.csv"));
        assertThat(file.getByText("Instal Źródło")).hasCount(0);
        isFitForEverybody(visitor);
        file.getByRole(AriaRole.BUTTON, button(words.mend())).click();
        assertThat(file).containsText("Instal Źródło");
        assertThat(file).containsText(words.mended());
        assertThat(file.getByRole(AriaRole.BUTTON, button(words.mend()))).hasCount(0);
        isFitForEverybody(visitor);
    }

    private void upload(Visitor visitor, String... names) throws IOException {
        visitor.go("/imports");
        Path[] files = Arrays.stream(names).map(folder::resolve).toArray(Path[]::new);
        for (int i = 0; i < names.length; i++) {
            Files.createDirectories(Objects.requireNonNull(files[i].getParent()));
            Files.write(files[i], Objects.requireNonNull(NastyFiles.all().get(names[i])));
        }
        visitor.page().locator("input[type=file]").setInputFiles(files);
        assertThat(visitor.page()
                        .getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions()
                                        .setName(Pattern.compile("^(Dalej: kolumny|Next: mapping)$"))))
                .isVisible(SLOWLY);
    }

    private static void choose(Visitor visitor, Locator select, String option) {
        select.first().click();
        visitor.page()
                .getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(option).setExact(true))
                .click();
    }

    private static Locator row(Visitor visitor, String name) {
        return visitor.page()
                .getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.GetByRoleOptions button(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static Locator.GetByRoleOptions inside(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private static void isFitForEverybody(Visitor visitor) {
        Page page = visitor.page();
        visitor.settle();
        Inspection.prepare(page);
        Assertions.assertThat(Inspection.brokenRules(page)).isEmpty();
        page.setViewportSize(320, 740);
        visitor.settle();
        Assertions.assertThat(Inspection.widerBy(page)).isZero();
        Assertions.assertThat(Inspection.brokenRules(page)).isEmpty();
        page.setViewportSize(Chromium.DESK, 900);
        visitor.settle();
    }
}
