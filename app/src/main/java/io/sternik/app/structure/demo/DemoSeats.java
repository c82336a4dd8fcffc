package io.sternik.app.structure.demo;

import io.sternik.app.platform.demo.DemoPlan;
import io.sternik.engine.finding.Text;
import java.util.ArrayList;
import java.util.List;

/** The positions and units of the demo company: 62 positions at size 1, of which two seller seats are vacant. */
final class DemoSeats {

    static final String COMPANY = "LEGOWIT";
    private static final int TEAM = 6;
    private static final int SELLERS_PER_VACANCY = 18;
    private static final int LINES = 3;
    private static final List<String> TOWNS = List.of(
            "Gdańsk",
            "Łódź",
            "Kraków",
            "Szczecin",
            "Warszawa",
            "Katowice",
            "Olsztyn",
            "Poznań",
            "Rzeszów",
            "Gdynia",
            "Płock",
            "Wrocław");

    /**
     * A unit.
     *
     * @param district index of the district, −1 for the company
     */
    record Team(String code, Text name, int district) {}

    private final DemoPlan plan;
    private final List<Text> districts;
    private final List<Team> teams = new ArrayList<>();
    private final List<DemoSeat> seats = new ArrayList<>();

    DemoSeats(DemoPlan plan) {
        this.plan = plan;
        this.districts = DemoSeat.districts(plan.size());
        int count = Math.max(districts.size(), Math.round(plan.sellers() / (float) TEAM));
        for (int i = 0; i < count; i++) {
            String town = TOWNS.get(i % TOWNS.size()) + (i < TOWNS.size() ? "" : " " + (i / TOWNS.size() + 1));
            teams.add(new Team("T" + (i + 1), new Text("Zespół " + town, "Team " + town), i % districts.size()));
        }
        addHeadquarters();
        addDistricts();
        addTeams();
    }

    List<Text> districts() {
        return districts;
    }

    List<Team> teams() {
        return teams;
    }

    List<DemoSeat> seats() {
        return seats;
    }

    /** How many seller seats are vacant today: the last ones. */
    int vacancies() {
        return Math.max(1, Math.round(plan.sellers() / (float) SELLERS_PER_VACANCY));
    }

    static String district(int index) {
        return "D" + (index + 1);
    }

    private void addHeadquarters() {
        seats.add(DemoSeat.of("DYR", DemoSeat.DIRECTOR, COMPANY, null, "dyrektor"));
        seats.add(DemoSeat.of("MKT", DemoSeat.MARKETING, COMPANY, "DYR", "marketing"));
        seats.add(DemoSeat.of("MKT-2", DemoSeat.MARKETING_SPECIALIST, COMPANY, "MKT", null));
        for (int i = 1; i <= LINES; i++) {
            seats.add(DemoSeat.of("LIN-" + i, DemoSeat.LINE, COMPANY, "DYR", i == 1 ? "linia" : null));
        }
        seats.add(DemoSeat.of("REK", DemoSeat.RECRUITER, COMPANY, "DYR", "rekruter"));
        seats.add(DemoSeat.of("TRE", DemoSeat.TRAINER, COMPANY, "DYR", "trener"));
        seats.add(DemoSeat.of("ADM", DemoSeat.ADMINISTRATOR, COMPANY, "DYR", "administrator"));
    }

    private void addDistricts() {
        for (int i = 0; i < districts.size(); i++) {
            boolean first = i == 0;
            seats.add(DemoSeat.of(
                    "OKR-" + (i + 1), DemoSeat.DISTRICT_MANAGER, district(i), "DYR", first ? "okreg" : null));
            seats.add(DemoSeat.of(
                    "KIER-" + (i + 1), DemoSeat.MANAGER, district(i), "OKR-" + (i + 1), first ? "kierownik" : null));
            seats.add(DemoSeat.of("ZAST-" + (i + 1), DemoSeat.ASSISTANT, district(i), "KIER-" + (i + 1), null));
        }
    }

    private void addTeams() {
        for (int i = 0; i < teams.size(); i++) {
            Team team = teams.get(i);
            seats.add(DemoSeat.of(
                    "LID-" + (i + 1),
                    DemoSeat.LEADER,
                    team.code(),
                    "KIER-" + (team.district() + 1),
                    i == 0 ? "lider" : null));
        }
        int sellers = plan.sellers() + vacancies();
        for (int i = 0; i < sellers; i++) {
            int team = i % teams.size();
            String code = String.format(java.util.Locale.ROOT, "SPR-%03d", i + 1);
            seats.add(DemoSeat.of(
                    code, DemoSeat.SELLER, teams.get(team).code(), "LID-" + (team + 1), i == 0 ? "handlowiec" : null));
        }
    }
}
