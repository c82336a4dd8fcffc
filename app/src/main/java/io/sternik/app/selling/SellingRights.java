package io.sternik.app.selling;

import static io.sternik.app.platform.access.Role.ADMINISTRATOR;
import static io.sternik.app.platform.access.Role.ASSISTANT;
import static io.sternik.app.platform.access.Role.DIRECTOR;
import static io.sternik.app.platform.access.Role.DISTRICT_MANAGER;
import static io.sternik.app.platform.access.Role.FINANCE;
import static io.sternik.app.platform.access.Role.LEADER;
import static io.sternik.app.platform.access.Role.MANAGER;
import static io.sternik.app.platform.access.Role.MARKETING_MANAGER;
import static io.sternik.app.platform.access.Role.PRODUCT_LINE_ADMINISTRATOR;
import static io.sternik.app.platform.access.Role.SELLER;

import io.sternik.app.consent.ConsentRights;
import io.sternik.app.platform.access.Chapter;
import io.sternik.app.platform.access.DelegationScope;
import io.sternik.app.platform.access.ModuleRights;
import io.sternik.app.platform.access.Permission;
import io.sternik.app.platform.access.RailEntry;
import io.sternik.app.platform.access.Role;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rights of selling. */
@Configuration(proxyBeanMethods = false)
public class SellingRights {

    /** See deals and accounts of the own positions and those below. */
    public static final String READ = "selling.read";
    /** Create and change deals. */
    public static final String EDIT_DEALS = "selling.edit-deals";
    /** Delete deals; can be undone. */
    public static final String DELETE_DEALS = "selling.delete-deals";
    /** Create and change accounts. */
    public static final String EDIT_ACCOUNTS = "selling.edit-accounts";
    /** Delete accounts; can be undone. */
    public static final String DELETE_ACCOUNTS = "selling.delete-accounts";
    /** Create and change contacts. */
    public static final String EDIT_CONTACTS = "selling.edit-contacts";
    /** Delete contacts; can be undone. */
    public static final String DELETE_CONTACTS = "selling.delete-contacts";
    /** Write down, change, qualify and convert prospects. */
    public static final String EDIT_PROSPECTS = "selling.edit-prospects";

    /** Delete prospects; can be undone. */
    public static final String DELETE_PROSPECTS = "selling.delete-prospects";

    /** Plan, write down, change and delete activities; can be undone. */
    public static final String EDIT_ACTIVITIES = "selling.edit-activities";
    /** Give an account to another position. */
    public static final String HAND_OVER = "selling.hand-over";
    /** See the results page. */
    public static final String RESULTS = "selling.results";
    /** See sums of the whole company, without its records. */
    public static final String RESULTS_ALL = "selling.results-all";

    /** Move a deal of somebody below although its stage demands more, by giving a reason. */
    public static final String OVERRIDE_GATES = "selling.override-gates";
    /** Set up pipelines: names and limits of stages, what they demand, and by which method deals are qualified. */
    public static final String SET_UP = "selling.set-up";

    /** Bring invoices, payments, orders and quotes in from files, of the whole company. */
    public static final String IMPORT_DOCUMENTS = "selling.import-documents";

    private static final List<Chapter> SELLING = List.of(Chapter.SELLING);
    private static final Set<Role> SELLERS = Set.of(SELLER, LEADER, ASSISTANT, MANAGER, DISTRICT_MANAGER, DIRECTOR);
    private static final Set<Role> LEADERS = Set.of(LEADER, ASSISTANT, MANAGER, DISTRICT_MANAGER, DIRECTOR);
    private static final Set<Role> OBSERVERS =
            Set.of(MARKETING_MANAGER, PRODUCT_LINE_ADMINISTRATOR, FINANCE, ADMINISTRATOR);

    @Bean
    DelegationScope seeDealsScope() {
        return new DelegationScope("see-deals", Set.of(READ, RESULTS, ConsentRights.READ));
    }

    @Bean
    DelegationScope workOnDealsScope() {
        return new DelegationScope(
                "work-on-deals",
                Set.of(
                        READ,
                        EDIT_DEALS,
                        EDIT_ACCOUNTS,
                        EDIT_CONTACTS,
                        EDIT_PROSPECTS,
                        EDIT_ACTIVITIES,
                        ConsentRights.READ,
                        ConsentRights.RECORD));
    }

    @Bean
    ModuleRights sellingModuleRights() {
        return new ModuleRights(
                "selling",
                List.of(
                        new Permission(READ, SELLERS),
                        new Permission(EDIT_DEALS, SELLERS),
                        new Permission(DELETE_DEALS, LEADERS),
                        new Permission(EDIT_ACCOUNTS, SELLERS),
                        new Permission(DELETE_ACCOUNTS, LEADERS),
                        new Permission(EDIT_CONTACTS, SELLERS),
                        new Permission(DELETE_CONTACTS, SELLERS),
                        new Permission(EDIT_PROSPECTS, SELLERS),
                        new Permission(DELETE_PROSPECTS, SELLERS),
                        new Permission(EDIT_ACTIVITIES, SELLERS),
                        new Permission(HAND_OVER, LEADERS),
                        new Permission(RESULTS, with(SELLERS, OBSERVERS)),
                        new Permission(RESULTS_ALL, OBSERVERS),
                        new Permission(OVERRIDE_GATES, Set.of(LEADER, MANAGER, DISTRICT_MANAGER, DIRECTOR)),
                        new Permission(SET_UP, Set.of(DIRECTOR, ADMINISTRATOR)),
                        new Permission(IMPORT_DOCUMENTS, Set.of(DIRECTOR, ADMINISTRATOR, FINANCE))),
                List.of(
                        new RailEntry("results", SELLING, 10, RESULTS),
                        new RailEntry("prospects", SELLING, 15, READ),
                        new RailEntry("deals", SELLING, 20, READ),
                        new RailEntry("accounts", SELLING, 30, READ),
                        new RailEntry("contacts", SELLING, 35, READ),
                        new RailEntry("activities", SELLING, 37, READ),
                        new RailEntry("quotes", SELLING, 38, READ),
                        new RailEntry("orders", SELLING, 40, READ),
                        new RailEntry("invoices", SELLING, 42, READ),
                        new RailEntry("payments", SELLING, 44, READ),
                        new RailEntry("duplicates", SELLING, 39, DELETE_CONTACTS),
                        new RailEntry("pipelines", List.of(Chapter.SETTINGS, Chapter.STRATEGY), 30, SET_UP),
                        new RailEntry("frameworks", List.of(Chapter.SETTINGS, Chapter.STRATEGY), 40, SET_UP)));
    }

    private static Set<Role> with(Set<Role> some, Set<Role> others) {
        Set<Role> all = new java.util.HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
