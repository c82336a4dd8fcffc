package io.sternik.app.selling.demo;

import java.util.List;

/** Towns of the three districts of the demo company. */
final class DemoTowns {

    static final List<String> NORTH =
            List.of("Gdańsk", "Gdynia", "Szczecin", "Olsztyn", "Elbląg", "Słupsk", "Koszalin");
    static final List<String> CENTRE = List.of("Łódź", "Warszawa", "Poznań", "Płock", "Radom", "Kutno", "Łowicz");
    static final List<String> SOUTH =
            List.of("Kraków", "Katowice", "Rzeszów", "Nowy Sącz", "Zakopane", "Wrocław", "Oświęcim");
    static final List<String> ALL = List.of("Gdańsk", "Łódź", "Kraków", "Warszawa", "Wrocław", "Poznań");

    private DemoTowns() {}

    /** Towns in which a team has its customers, by the number at the end of its name. */
    static List<String> near(String team) {
        return switch (Math.floorMod(team.hashCode(), 3)) {
            case 0 -> NORTH;
            case 1 -> CENTRE;
            default -> SOUTH;
        };
    }
}
