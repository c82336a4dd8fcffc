package io.sternik.app.selling.demo;

import io.sternik.app.platform.demo.DemoRandom;
import io.sternik.app.selling.contacts.ContactPoint;
import io.sternik.engine.table.Fold;
import java.util.List;
import java.util.Locale;

/** Made-up people: frequent first names and surnames of Poland in which every letter with a mark occurs. */
final class DemoPeople {

    private static final List<String> WOMEN = List.of(
            "Anna",
            "Katarzyna",
            "Małgorzata",
            "Agnieszka",
            "Ewa",
            "Łucja",
            "Zofia",
            "Świętosława",
            "Joanna",
            "Bożena",
            "Grażyna",
            "Izabela",
            "Wioletta",
            "Żaneta",
            "Urszula",
            "Kinga",
            "Róża",
            "Celina");
    private static final List<String> MEN = List.of(
            "Piotr",
            "Krzysztof",
            "Łukasz",
            "Paweł",
            "Michał",
            "Stanisław",
            "Józef",
            "Grzegorz",
            "Świętopełk",
            "Wiesław",
            "Zbigniew",
            "Jarosław",
            "Błażej",
            "Mścisław",
            "Rafał",
            "Bogusław",
            "Ignacy",
            "Hubert");
    private static final List<String> FAMILIES = List.of(
            "Nowak",
            "Kowalski",
            "Wiśniewski",
            "Wójcik",
            "Kamiński",
            "Lewandowski",
            "Zieliński",
            "Szymański",
            "Woźniak",
            "Dąbrowski",
            "Kozłowski",
            "Jabłoński",
            "Mazur",
            "Krawczyk",
            "Piątek",
            "Gołąb",
            "Król",
            "Wróbel",
            "Zając",
            "Ćwikliński",
            "Ździebło",
            "Źrebiec",
            "Łoś",
            "Śliwa",
            "Żak",
            "Ósmak",
            "Pędziwiatr",
            "Brzęczyszczykiewicz",
            "Kuń",
            "Gęśla");
    private static final List<String> TITLES = List.of(
            "właściciel firmy",
            "kierownik zakupów",
            "kierownik budowy",
            "główna księgowość",
            "dyrektor techniczny",
            "projektant instalacji",
            "magazyn",
            "biuro obsługi",
            "kierownik sklepu",
            "specjalista ds. zakupów",
            "prezes zarządu");

    private DemoPeople() {}

    /** Somebody with a job title. */
    record Person(String given, String family, String title) {

        /** A made-up address at a made-up firm. */
        String mail(String firm) {
            String host = word(firm);
            return word(given) + "." + word(family) + "@" + (host.isEmpty() ? "firma" : host) + ".example";
        }

        private static String word(String text) {
            String folded = Fold.text(text).toLowerCase(Locale.ROOT);
            return folded.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        }
    }

    static Person draw(DemoRandom random) {
        boolean woman = random.chance(0.45);
        String family = random.oneOf(FAMILIES);
        boolean declined = family.endsWith("ski") || family.endsWith("cki");
        return new Person(
                random.oneOf(woman ? WOMEN : MEN),
                woman && declined ? family.substring(0, family.length() - 1) + "a" : family,
                random.oneOf(TITLES));
    }

    /** A number in the area of one of the three districts that nobody has: it goes on with 0. */
    static ContactPoint phone(DemoRandom random) {
        String area = random.oneOf(List.of("58", "42", "12", "22", "71"));
        String rest =
                String.format(Locale.ROOT, "0%02d%02d%02d", random.below(100), random.below(100), random.below(100));
        String value =
                "+48 " + area + " " + rest.substring(0, 3) + " " + rest.substring(3, 5) + " " + rest.substring(5);
        return new ContactPoint(ContactPoint.Kind.PHONE, value, "+48" + area + rest);
    }
}
