package io.sternik.app.structure.demo;

import io.sternik.app.platform.demo.DemoPlan;
import io.sternik.app.platform.demo.DemoRandom;
import java.util.List;

/** Names of made-up people: frequent Polish first names and surnames, so that any likeness is chance. */
final class DemoNames {

    private static final List<String> WOMEN = List.of(
            "Anna", "Maria", "Katarzyna", "Małgorzata", "Agnieszka", "Barbara", "Ewa", "Krystyna", "Magdalena", "Elżbieta", "Joanna",
            "Aleksandra", "Zofia", "Monika", "Teresa", "Danuta", "Natalia", "Karolina", "Julia", "Łucja", "Żaneta", "Grażyna");
    private static final List<String> MEN = List.of(
            "Piotr", "Krzysztof", "Andrzej", "Tomasz", "Paweł", "Jan", "Michał", "Marcin", "Jakub", "Adam", "Łukasz", "Marek", "Grzegorz",
            "Mateusz", "Wojciech", "Mariusz", "Dariusz", "Zbigniew", "Jerzy", "Rafał", "Świętosław", "Bogusław");
    /** Surnames: the form of men, and that of women where it differs. */
    private static final List<String[]> FAMILIES = List.of(
            of("Nowak"), of("Kowalski", "Kowalska"), of("Wiśniewski", "Wiśniewska"), of("Wójcik"), of("Kowalczyk"),
            of("Kamiński", "Kamińska"), of("Lewandowski", "Lewandowska"), of("Zieliński", "Zielińska"), of("Szymański", "Szymańska"),
            of("Woźniak"), of("Dąbrowski", "Dąbrowska"), of("Kozłowski", "Kozłowska"), of("Jankowski", "Jankowska"), of("Mazur"),
            of("Kwiatkowski", "Kwiatkowska"), of("Krawczyk"), of("Kaczmarek"), of("Piotrowski", "Piotrowska"), of("Grabowski", "Grabowska"),
            of("Zając"), of("Pawłowski", "Pawłowska"), of("Michalski", "Michalska"), of("Król"), of("Wieczorek"),
            of("Jabłoński", "Jabłońska"), of("Wróbel"), of("Majewski", "Majewska"), of("Olszewski", "Olszewska"), of("Stępień"),
            of("Malinowski", "Malinowska"), of("Jaworski", "Jaworska"), of("Adamczyk"), of("Dudek"), of("Nowicki", "Nowicka"),
            of("Górski", "Górska"), of("Sikora"), of("Witkowski", "Witkowska"), of("Rutkowski", "Rutkowska"), of("Baran"),
            of("Brzęczyszczykiewicz"), of("Gżegżółka"), of("Święcicki", "Święcicka"), of("Żółkiewski", "Żółkiewska"), of("Ćwik"));

    private DemoNames() {}

    /** A first name and a surname that agree. */
    record Name(String given, String family) {}

    /** The person with this number; neighbours have different surnames. */
    static Name of(DemoPlan plan, int number) {
        DemoRandom random = DemoRandom.of(plan, "person", number);
        boolean woman = random.chance(0.5);
        String[] family = FAMILIES.get((number * 17 + random.below(3)) % FAMILIES.size());
        return new Name(random.oneOf(woman ? WOMEN : MEN), woman ? family[family.length - 1] : family[0]);
    }

    private static String[] of(String... forms) {
        return forms;
    }
}
