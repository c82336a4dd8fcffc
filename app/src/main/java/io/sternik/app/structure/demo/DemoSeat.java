package io.sternik.app.structure.demo;

import io.sternik.app.platform.access.Role;
import io.sternik.engine.finding.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A position of the demo company.
 *
 * @param manager code of the position it reports to, null for the root
 * @param login user name of whoever holds it, for one position of each role
 */
record DemoSeat(
        String code,
        Text title,
        Role role,
        String profile,
        String unit,
        @Nullable String manager,
        @Nullable String login) {

    /** What a position of a role is called. */
    record Kind(Role role, String profile, Text title) {}

    static final Kind DIRECTOR = kind(Role.DIRECTOR, "director", "Dyrektor sprzedaży", "Sales director");
    static final Kind DISTRICT_MANAGER =
            kind(Role.DISTRICT_MANAGER, "district-manager", "Kierownik okręgu", "District manager");
    static final Kind MANAGER = kind(Role.MANAGER, "manager", "Kierownik sprzedaży", "Sales manager");
    static final Kind ASSISTANT =
            kind(Role.ASSISTANT, "assistant", "Zastępca kierownika sprzedaży", "Assistant sales manager");
    static final Kind LEADER = kind(Role.LEADER, "leader", "Lider zespołu", "Team leader");
    static final Kind SELLER = kind(Role.SELLER, "seller", "Handlowiec", "Seller");
    static final Kind MARKETING =
            kind(Role.MARKETING_MANAGER, "marketing", "Kierownik marketingu", "Marketing manager");
    static final Kind MARKETING_SPECIALIST =
            kind(Role.MARKETING_MANAGER, "marketing", "Specjalista ds. marketingu", "Marketing specialist");
    static final Kind LINE = kind(
            Role.PRODUCT_LINE_ADMINISTRATOR,
            "product-line",
            "Administrator linii produktów",
            "Product-line administrator");
    static final Kind RECRUITER = kind(Role.RECRUITER, "recruiter", "Rekruter", "Recruiter");
    static final Kind TRAINER = kind(Role.TRAINER, "trainer", "Trener", "Trainer");
    static final Kind ADMINISTRATOR =
            kind(Role.ADMINISTRATOR, "administrator", "Administrator systemu", "Administrator");

    static DemoSeat of(String code, Kind kind, String unit, @Nullable String manager, @Nullable String login) {
        return new DemoSeat(code, kind.title(), kind.role(), kind.profile(), unit, manager, login);
    }

    boolean isSeller() {
        return profile.equals("seller");
    }

    private static Kind kind(Role role, String profile, String pl, String en) {
        return new Kind(role, profile, new Text(pl, en));
    }

    /** Names of the districts: three, or sixteen for a large company. */
    static List<Text> districts(double size) {
        return size <= 50
                ? List.of(
                        new Text("Okręg Północ", "District North"),
                        new Text("Okręg Centrum", "District Centre"),
                        new Text("Okręg Południe", "District South"))
                : REGIONS.stream()
                        .map(name -> new Text("Okręg " + name, "District " + name))
                        .toList();
    }

    private static final List<String> REGIONS = List.of(
            "Dolnośląskie",
            "Kujawsko-Pomorskie",
            "Lubelskie",
            "Lubuskie",
            "Łódzkie",
            "Małopolskie",
            "Mazowieckie",
            "Opolskie",
            "Podkarpackie",
            "Podlaskie",
            "Pomorskie",
            "Śląskie",
            "Świętokrzyskie",
            "Warmińsko-Mazurskie",
            "Wielkopolskie",
            "Zachodniopomorskie");
}
