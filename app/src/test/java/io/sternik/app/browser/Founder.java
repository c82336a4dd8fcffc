package io.sternik.app.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** Who opens an empty installation, gives it a company and comes back later. */
final class Founder {

    private static final String MAIL = "lucja@zuraw.example";
    private static final String PASSWORD = "zielony latawiec nad morzem";

    private Founder() {}

    /** Gives the company its name and its first administrator, in Polish. */
    static void founds(Visitor visitor) {
        visitor.go("/");
        visitor.page().getByLabel("Nazwa firmy").fill("Hurtownia Żuraw");
        visitor.page().getByLabel("Imię").fill("Łucja");
        visitor.page().getByLabel("Nazwisko").fill("Żuraw");
        visitor.page().getByLabel("E-mail").fill(MAIL);
        visitor.page()
                .getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Nowe hasło"))
                .fill(PASSWORD);
        visitor.button("Utwórz firmę").click();
        assertThat(visitor.page().getByText("Jeszcze nie ma czego liczyć").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
    }

    /** Signs in and goes on in a language, named as the menu names it. */
    static void signsIn(Visitor visitor, String language) {
        visitor.go("/");
        visitor.page().getByLabel("E-mail").fill(MAIL);
        visitor.page()
                .getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^(Password|Hasło)$")))
                .fill(PASSWORD);
        visitor.button(Pattern.compile("^(Sign in|Zaloguj się)$")).click();
        visitor.button(Pattern.compile("settings and sign-out|ustawienia i wylogowanie"))
                .click();
        visitor.page()
                .getByText(language, new Page.GetByTextOptions().setExact(true))
                .click();
        visitor.press("Escape");
    }
}
