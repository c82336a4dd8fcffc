package io.sternik.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** All screens of the product as somebody reaches them, for what holds on every screen. */
final class Screens {

    private static final String QUARTER = "/selling/results?from=2026-07-01&to=2026-09-30";

    private static final String OPEN_PROSPECTS = "/selling/prospects?filter=status+in+%28working%2C+qualified%29";

    private Screens() {}

    /** One screen. */
    record Screen(String name, String login, Consumer<Visitor> reach) {}

    private static Screen at(String name, String login, String path) {
        return new Screen(name, login, visitor -> visitor.go(path));
    }

    /** Those that anybody sees who is not signed in. */
    static List<Screen> ofTheDoor() {
        return List.of(
                at("sign-in", "", "/"),
                new Screen("forgotten", "", visitor -> {
                    visitor.go("/");
                    visitor.page()
                            .getByText(Pattern.compile("Nie pamiętam hasła|I forgot my password"))
                            .click();
                }),
                new Screen("open-link-gone", "", visitor -> {
                    visitor.expectComplaint("/open/password/.*(404|429)");
                    visitor.go("/open/password/" + "A".repeat(43));
                }),
                at("design", "", "/design"));
    }

    /** Those behind the sign-in. */
    static List<Screen> behindTheDoor() {
        return List.of(
                at("results", "dyrektor", QUARTER),
                new Screen("results-share", "dyrektor", visitor -> share(visitor)),
                new Screen("results-shared", "dyrektor", visitor -> {
                    share(visitor);
                    visitor.button(Pattern.compile("^(Utwórz link|Make the link)$"))
                            .click();
                    assertThat(visitor.button(Pattern.compile("^(Kopiuj|Copy)$")))
                            .isVisible();
                    visitor.settle();
                }),
                new Screen("open-results", "dyrektor", visitor -> {
                    share(visitor);
                    visitor.button(Pattern.compile("^(Utwórz link|Make the link)$"))
                            .click();
                    String link = visitor.dialog()
                            .getByLabel("Link", new Locator.GetByLabelOptions().setExact(true))
                            .inputValue();
                    String language = String.valueOf(visitor.page().evaluate("navigator.language.slice(0, 2)"));
                    visitor.go(URI.create(link).getPath() + "?lang=" + language);
                }),
                new Screen("why", "dyrektor", visitor -> {
                    visitor.go(QUARTER);
                    visitor.page()
                            .locator(
                                    "#content button:has-text('Skąd to?'), #content button:has-text('Where is this from?')")
                            .first()
                            .click();
                    assertThat(visitor.page().locator("article table tfoot").last())
                            .isVisible();
                }),
                at("prospects", "kierownik", "/selling/prospects"),
                new Screen("prospect-panel", "kierownik", visitor -> openPanel(visitor, "/selling/prospects")),
                new Screen("prospect-page", "kierownik", visitor -> openPage(visitor, OPEN_PROSPECTS)),
                new Screen(
                        "prospect-converted",
                        "kierownik",
                        visitor -> openPage(visitor, "/selling/prospects?filter=status+%3D+converted")),
                new Screen("prospect-qualification", "kierownik", visitor -> {
                    openPage(visitor, OPEN_PROSPECTS);
                    visitor.page()
                            .getByRole(AriaRole.TAB)
                            .filter(new Locator.FilterOptions()
                                    .setHasText(Pattern.compile("Kwalifikacja|Qualification")))
                            .click();
                    visitor.settle();
                }),
                new Screen("prospect-convert", "kierownik", visitor -> {
                    openPage(visitor, OPEN_PROSPECTS);
                    visitor.button(Pattern.compile("^(Przekształć w klienta|Convert to a customer)$"))
                            .click();
                    assertThat(visitor.dialog().getByRole(AriaRole.RADIO).first())
                            .isVisible();
                    visitor.settle();
                }),
                new Screen("prospect-disqualify", "kierownik", visitor -> {
                    openPage(visitor, OPEN_PROSPECTS);
                    visitor.button(Pattern.compile("^(Odrzuć|Disqualify)$")).click();
                    assertThat(visitor.dialog().getByRole(AriaRole.RADIO).first())
                            .isVisible();
                    visitor.settle();
                }),
                at("prospect-new", "kierownik", "/selling/prospects/new"),
                at("deals", "kierownik", "/selling/deals"),
                at("deals-filtered", "kierownik", "/selling/deals?filter=status+%3D+open+and+owner+in+subtree%28me%29"),
                at("deals-nothing", "kierownik", "/selling/deals?filter=name+~+%22qqqqq%22"),
                at(
                        "deals-any",
                        "kierownik",
                        "/selling/deals?filter=status+%3D+open+and+%28amount+%3E%3D+50000+or+closeOn+in+next+30+days%29"),
                at("board", "kierownik", "/selling/deals?layout=board"),
                at("activities-board", "kierownik", "/selling/activities?layout=board"),
                at("calendar", "kierownik", "/selling/deals?layout=calendar&filter=status+%3D+open"),
                at("calendar-week", "kierownik", "/selling/deals?layout=calendar&span=week&filter=status+%3D+open"),
                new Screen("map", "kierownik", visitor -> {
                    visitor.expectComplaint("GL Driver|WebGL|GPU stall");
                    visitor.go("/selling/accounts?layout=map");
                    assertThat(visitor.page().locator("[aria-pressed]:visible").first())
                            .isVisible();
                }),
                new Screen("deal-panel", "kierownik", visitor -> openPanel(visitor, "/selling/deals")),
                new Screen("deal-page", "kierownik", visitor -> openPage(visitor, "/selling/deals")),
                new Screen("deal-files", "kierownik", visitor -> {
                    openPage(visitor, "/selling/deals");
                    visitor.page()
                            .getByRole(AriaRole.TAB)
                            .filter(new Locator.FilterOptions().setHasText(Pattern.compile("Pliki|Files")))
                            .click();
                    assertThat(visitor.button(Pattern.compile("Wybierz pliki|Choose files")))
                            .isVisible();
                }),
                new Screen("file-preview", "kierownik", visitor -> {
                    openPage(visitor, "/selling/deals");
                    visitor.page()
                            .getByRole(AriaRole.TAB)
                            .filter(new Locator.FilterOptions().setHasText(Pattern.compile("Pliki|Files")))
                            .click();
                    visitor.page()
                            .locator("input[type=file]")
                            .setInputFiles(new FilePayload("Zdjęcie 1.png", "image/png", PreviewsTest.PIXEL));
                    visitor.button(Pattern.compile("^(Pokaż|Show) Zdjęcie 1"))
                            .last()
                            .click();
                    assertThat(visitor.dialog().locator("img")).isVisible();
                    visitor.settle();
                }),
                at("quotes", "handlowiec", "/selling/quotes"),
                new Screen("quote-page", "handlowiec", visitor -> openPage(visitor, "/selling/quotes")),
                new Screen("quote-terms", "kierownik", visitor -> {
                    openPage(visitor, "/selling/quotes?filter=state+%3D+draft");
                    visitor.button(Pattern.compile("^(Zmień warunki|Change terms)$"))
                            .click();
                    assertThat(visitor.page().locator("textarea[maxlength='4000']"))
                            .isVisible();
                }),
                new Screen("order-panel", "kierownik", visitor -> {
                    openPanel(visitor, "/selling/orders?filter=state+%3D+part_delivered");
                    visitor.button(Pattern.compile("^(Zapisz wydanie|Note a delivery)$"))
                            .click();
                }),
                new Screen("invoice-page", "kierownik", visitor -> {
                    openPage(visitor, "/selling/invoices?filter=state+%3D+overdue");
                    visitor.button(Pattern.compile("^(Zapisz płatność|Note a payment)$"))
                            .click();
                    assertThat(visitor.page().getByText(Pattern.compile("^(Nierozliczone|Unallocated): ")))
                            .isVisible();
                    visitor.settle();
                }),
                new Screen("payment-panel", "kierownik", visitor -> openPanel(visitor, "/selling/payments")),
                new Screen("deal-qualification", "kierownik", visitor -> qualification(visitor)),
                new Screen("deal-answer", "kierownik", visitor -> {
                    qualification(visitor);
                    visitor.button(Pattern.compile("^(Sojusznik|Champion)")).click();
                    assertThat(visitor.page().getByRole(AriaRole.RADIO).first()).isVisible();
                }),
                at("frameworks", "administrator", "/settings/frameworks"),
                new Screen("framework-new", "dyrektor", visitor -> {
                    visitor.go("/settings/frameworks");
                    visitor.button(Pattern.compile("^(Zmień metodę BANT|Change BANT)$"))
                            .click();
                    visitor.settle();
                }),
                at("deal-new", "kierownik", "/selling/deals/new"),
                at("accounts", "kierownik", "/selling/accounts"),
                at("accounts-board", "kierownik", "/selling/accounts?layout=board"),
                new Screen("account-page", "kierownik", visitor -> openPage(visitor, "/selling/accounts")),
                new Screen("account-merge", "kierownik", visitor -> merge(visitor, "/selling/accounts")),
                at("account-new", "kierownik", "/selling/accounts/new"),
                at("duplicates", "kierownik", "/selling/duplicates"),
                at("consents", "administrator", "/settings/consents"),
                new Screen("consent-rule", "administrator", visitor -> {
                    visitor.go("/settings/consents");
                    visitor.button(Pattern.compile("^(Nowy przepis|New rule)$")).click();
                    visitor.settle();
                }),
                new Screen("contact-consents", "kierownik", visitor -> {
                    openPage(visitor, "/selling/contacts");
                    tab(visitor, "^(Zgody|Consents)$");
                }),
                new Screen("contact-mark", "kierownik", visitor -> {
                    openPage(visitor, "/selling/contacts");
                    tab(visitor, "^(Zgody|Consents)$");
                    visitor.button(Pattern.compile("nie działa|does not work"))
                            .first()
                            .click();
                    visitor.settle();
                }),
                new Screen("deal-team", "kierownik", visitor -> {
                    openPage(visitor, "/selling/deals");
                    tab(visitor, "^(Zespół|Team)$");
                    visitor.button(Pattern.compile("^(Dodaj osoby|Zmień zespół|Add people|Change the team)$"))
                            .click();
                    visitor.settle();
                }),
                new Screen("account-people", "kierownik", visitor -> {
                    openPage(visitor, "/selling/accounts");
                    visitor.page()
                            .getByRole(AriaRole.TAB)
                            .filter(new Locator.FilterOptions().setHasText(Pattern.compile("Osoby|Contacts")))
                            .click();
                    visitor.button(Pattern.compile("Dodaj osobę|Add a person")).click();
                    visitor.settle();
                }),
                at("contacts", "kierownik", "/selling/contacts"),
                new Screen("contact-page", "kierownik", visitor -> openPage(visitor, "/selling/contacts")),
                new Screen("contact-panel", "kierownik", visitor -> openPanel(visitor, "/selling/contacts")),
                new Screen("contact-merge", "kierownik", visitor -> merge(visitor, "/selling/contacts")),
                at("contact-new", "kierownik", "/selling/contacts/new"),
                at("activities", "kierownik", "/selling/activities"),
                at("activities-calendar", "kierownik", "/selling/activities?layout=calendar"),
                new Screen("bulk", "kierownik", visitor -> {
                    choose(visitor, "/selling/accounts", 3);
                    visitor.button(Pattern.compile("^(Zmień…|Change…)")).click();
                    assertThat(visitor.dialog()).isVisible();
                    visitor.settle();
                }),
                new Screen("bulk-preview", "kierownik", visitor -> {
                    choose(visitor, "/selling/accounts", 3);
                    visitor.button(Pattern.compile("^(Zmień…|Change…)")).click();
                    visitor.dialog().getByRole(AriaRole.COMBOBOX).first().selectOption("town");
                    visitor.dialog().getByRole(AriaRole.TEXTBOX).fill("Hel");
                    visitor.press("Enter");
                    assertThat(visitor.dialog()
                                    .getByRole(AriaRole.BUTTON)
                                    .filter(new Locator.FilterOptions()
                                            .setHasText(Pattern.compile("^(Zmień|Change) [0-9]"))))
                            .isVisible();
                    visitor.settle();
                }),
                new Screen("paste", "kierownik", visitor -> {
                    visitor.go("/selling/accounts");
                    visitor.page().locator("#content [role=grid]").focus();
                    visitor.press("Home", "ArrowRight", "ArrowRight");
                    visitor.page()
                            .evaluate(
                                    "() => { const data = new DataTransfer(); data.setData('text/plain', 'hurt\\tHel\\ninstalacje\\tSopot'); document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data })); }");
                    assertThat(visitor.dialog()).isVisible();
                    visitor.settle();
                }),
                new Screen("view-save", "kierownik", visitor -> {
                    visitor.go("/selling/deals?filter=status+%3D+open");
                    visitor.press("s");
                    assertThat(visitor.dialog()).isVisible();
                    visitor.settle();
                }),
                new Screen("activity-page", "kierownik", visitor -> openPage(visitor, "/selling/activities")),
                at("activity-new", "kierownik", "/selling/activities/new"),
                at("products", "linia", "/catalog/products"),
                new Screen("product-panel", "linia", visitor -> openPanel(visitor, "/catalog/products")),
                at("product-new", "linia", "/catalog/products/new"),
                at("price-books", "linia", "/catalog/price-books"),
                new Screen("price-book", "linia", visitor -> {
                    visitor.go("/catalog/price-books");
                    rows(visitor).first().click();
                    visitor.settle();
                    rows(visitor).first().locator("[role=gridcell]").nth(2).click();
                    visitor.settle();
                }),
                at("price-book-new", "linia", "/catalog/price-books/new"),
                at("lines", "linia", "/catalog/lines"),
                new Screen("line-panel", "linia", visitor -> openPanel(visitor, "/catalog/lines")),
                at("line-new", "linia", "/catalog/lines/new"),
                at("people", "administrator", "/structure/people"),
                new Screen("person-page", "administrator", visitor -> openPage(visitor, "/structure/people")),
                at("person-new", "administrator", "/structure/people/new"),
                at("position-new", "administrator", "/structure/positions/new"),
                at("units", "administrator", "/structure/units"),
                new Screen("unit-panel", "administrator", visitor -> openPanel(visitor, "/structure/units")),
                at("unit-new", "administrator", "/structure/units/new"),
                at("imports", "administrator", "/imports"),
                at("company-calendar", "administrator", "/settings/calendar"),
                at("company-calendar-read", "handlowiec", "/settings/calendar"),
                at("closed", "administrator", "/settings/closed"),
                at("fields", "administrator", "/settings/fields"),
                new Screen("fields-new", "administrator", visitor -> {
                    visitor.go("/settings/fields");
                    visitor.button(Pattern.compile("^(Dodaj pole|Add a field)$"))
                            .click();
                }),
                at("pipelines", "administrator", "/settings/pipelines"),
                new Screen("pipelines-demands", "dyrektor", visitor -> {
                    visitor.go("/settings/pipelines");
                    visitor.button(Pattern.compile("^(Zmień wymagania etapu|Change the demands of the stage)"))
                            .nth(2)
                            .click();
                    assertThat(visitor.page().getByText(Pattern.compile("^(Zatrzymałoby|\\d+ of)")))
                            .isVisible();
                    visitor.settle();
                }),
                new Screen("gate", "lider", visitor -> {
                    visitor.expectComplaint("422");
                    visitor.go("/me");
                    visitor.go("/selling/deals/" + visitor.page().evaluate(DEAL_IN_OFFER));
                    visitor.button(Pattern.compile("^(Negocjacje|Negotiation)$"))
                            .click();
                    assertThat(visitor.dialog().getByRole(AriaRole.TEXTBOX).first())
                            .isVisible();
                    visitor.settle();
                }),
                at("measures", "dyrektor", "/settings/measures"),
                new Screen("measures-tree", "dyrektor", visitor -> {
                    visitor.go("/settings/measures");
                    visitor.button(Pattern.compile("^(Pokaż: Jednostki|Show: Units)"))
                            .click();
                    visitor.settle();
                }),
                new Screen("measures-chosen", "kierownik", visitor -> {
                    visitor.go(QUARTER);
                    visitor.button(Pattern.compile("^(Wybierz miary|Choose measures)$"))
                            .click();
                    assertThat(visitor.page().getByRole(AriaRole.CHECKBOX).first())
                            .isVisible();
                    visitor.settle();
                }),
                new Screen("person-figures", "dyrektor", visitor -> {
                    openPage(visitor, "/structure/people");
                    visitor.page()
                            .getByRole(AriaRole.TAB)
                            .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^(Liczby|Figures)$")))
                            .click();
                    visitor.settle();
                }),
                at("mail", "administrator", "/settings/mail"),
                at("events", "administrator", "/settings/events"),
                at("rates", "administrator", "/settings/rates"),
                at("rate-kinds", "administrator", "/settings/rates/kinds"),
                at("rate-new", "administrator", "/settings/rates/new?from=EUR&on=2026-09-30"),
                at("tree", "dyrektor", "/structure/tree"),
                at("settings", "handlowiec", "/me"),
                at("manual", "handlowiec", "/manual/first-steps"),
                at("manual-consents", "administrator", "/manual/consents"),
                at("approvals", "kierownik", "/approvals"),
                at("delegations", "kierownik", "/structure/delegations"),
                new Screen("delegation-new", "kierownik", visitor -> {
                    visitor.go("/structure/delegations");
                    visitor.button(Pattern.compile("^(Daj zastępstwo|Delegate)"))
                            .click();
                    visitor.settle();
                }),
                at("jobs", "administrator", "/jobs"),
                at("changes", "handlowiec", "/changes"),
                new Screen("change", "handlowiec", visitor -> {
                    visitor.go("/selling/accounts/new");
                    visitor.page()
                            .getByLabel(Pattern.compile("^(Nazwa|Name)"))
                            .first()
                            .fill("Hurtownia do zmian");
                    visitor.press("Enter");
                    assertThat(visitor.page().locator("#content aside h1")).isVisible();
                    visitor.go("/changes");
                    visitor.page()
                            .locator("#content main a, #content a")
                            .first()
                            .click();
                    visitor.settle();
                }),
                new Screen("news", "handlowiec", visitor -> {
                    visitor.go("/selling/deals");
                    visitor.button(Pattern.compile("^(Powiadomienia|Notifications)"))
                            .click();
                    assertThat(visitor.dialog()).isVisible();
                    visitor.settle();
                }),
                at("nowhere", "handlowiec", "/nowhere"),
                new Screen("palette", "dyrektor", visitor -> {
                    visitor.go(QUARTER);
                    visitor.press("Control+k");
                    assertThat(visitor.dialog()).isVisible();
                    visitor.dialog().getByRole(AriaRole.TEXTBOX).fill("lodz");
                    visitor.settle();
                }),
                new Screen("keys", "dyrektor", visitor -> {
                    visitor.go("/selling/deals");
                    visitor.press("?");
                    assertThat(visitor.dialog()).isVisible();
                }),
                new Screen("person-menu", "dyrektor", visitor -> {
                    visitor.go("/me");
                    visitor.button(Pattern.compile("wylogowanie|sign-out")).click();
                    assertThat(visitor.dialog()).isVisible();
                }));
    }

    private static final String DEAL_IN_OFFER = """
            async () => {
              const read = async path => (await fetch(path)).json();
              const { csrf } = await read('/api/session');
              const [first] = await read('/api/pipelines');
              const stage = first.stages.find(({ code }) => code === 'offer').id;
              const headers = { 'Content-Type': 'application/json', 'X-CSRF-Token': csrf };
              const body = JSON.stringify({ name: 'Kotłownia', stage });
              return (await (await fetch('/api/deals', { method: 'POST', headers, body })).json()).id;
            }
            """;

    private static void share(Visitor visitor) {
        visitor.go(QUARTER);
        visitor.button(Pattern.compile("^(Udostępnij linkiem|Share by link)$")).click();
        assertThat(visitor.dialog()).isVisible();
        visitor.settle();
    }

    static Locator rows(Visitor visitor) {
        return visitor.page().locator("#content [role=row][id]");
    }

    private static void tab(Visitor visitor, String name) {
        visitor.page()
                .getByRole(AriaRole.TAB)
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile(name)))
                .click();
        visitor.settle();
    }

    private static void choose(Visitor visitor, String list, int rows) {
        visitor.go(list);
        for (int row = 0; row < rows; row++) {
            rows(visitor).nth(row).getByRole(AriaRole.CHECKBOX).click();
        }
    }

    /** The qualification of a deal that has answers. */
    private static void qualification(Visitor visitor) {
        openPage(visitor, "/selling/deals?filter=status+%3D+open+and+qualification+%3C+50");
        visitor.page()
                .getByRole(AriaRole.TAB)
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("Kwalifikacja|Qualification")))
                .click();
        assertThat(visitor.button(Pattern.compile("^(Pokaż poprzednie|Show earlier)")))
                .isVisible();
        visitor.settle();
    }

    private static void merge(Visitor visitor, String list) {
        choose(visitor, list, 2);
        visitor.button(Pattern.compile("^(Połącz te dwa|Merge these two)$")).click();
        visitor.settle();
        visitor.settle();
    }

    private static void openPanel(Visitor visitor, String list) {
        visitor.go(list);
        assertThat(rows(visitor).first()).isVisible();
        visitor.page().locator("#content [role=grid]").focus();
        visitor.press("Home", "Enter");
        assertThat(visitor.page().locator("aside h2")).isVisible();
        visitor.settle();
    }

    private static void openPage(Visitor visitor, String list) {
        visitor.go(list);
        Locator row = rows(visitor).first();
        assertThat(row).isVisible();
        visitor.page().locator("#content [role=grid]").focus();
        visitor.press("Home", "Shift+Enter");
        assertThat(visitor.page().locator("#content aside h1")).isVisible();
        visitor.settle();
    }
}
