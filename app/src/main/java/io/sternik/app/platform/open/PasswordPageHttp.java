package io.sternik.app.platform.open;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.document.Markup;
import io.sternik.app.platform.mail.Permits;
import io.sternik.app.platform.problem.Problem.FieldFinding;
import io.sternik.app.platform.problem.Refused;
import io.sternik.app.platform.signin.Account;
import io.sternik.app.platform.signin.Accounts;
import io.sternik.app.platform.signin.SessionOpening;
import io.sternik.app.platform.text.Texts;
import io.sternik.engine.finding.Language;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The page on which somebody sets the own password, and is signed in then. */
@Hidden
@RestController
@RequestMapping("/open/password/{token}")
class PasswordPageHttp {

    private static final int MOST_BY_LINK = 10;

    private final OpenLinks links;
    private final OpenDoor door;
    private final OpenPage pages;
    private final NewPassword passwords;
    private final Accounts accounts;
    private final Permits permits;
    private final SessionOpening sessions;
    private final Texts texts;

    PasswordPageHttp(
            OpenLinks links,
            OpenDoor door,
            OpenPage pages,
            NewPassword passwords,
            Accounts accounts,
            Permits permits,
            SessionOpening sessions,
            Texts texts) {
        this.links = links;
        this.door = door;
        this.pages = pages;
        this.passwords = passwords;
        this.accounts = accounts;
        this.permits = permits;
        this.sessions = sessions;
        this.texts = texts;
    }

    @Access(relation = Relation.PUBLIC)
    @GetMapping
    ResponseEntity<String> page(
            @PathVariable String token, @RequestParam(defaultValue = "") String lang, HttpServletRequest request) {
        Optional<ResponseEntity<String>> refused = door.tooOften(token, MOST_BY_LINK, lang, request);
        return refused.orElseGet(() -> account(token)
                .map(account -> form(account, language(lang, account), List.of(), HttpStatus.OK))
                .orElseGet(() -> pages.gone(OpenDoor.language(lang, request))));
    }

    @Access(relation = Relation.PUBLIC)
    @PostMapping
    ResponseEntity<String> set(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String lang,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<ResponseEntity<String>> refused = door.tooOften(token, MOST_BY_LINK, lang, request);
        if (refused.isPresent()) {
            return refused.get();
        }
        Account account = account(token).orElse(null);
        if (account == null) {
            return pages.gone(OpenDoor.language(lang, request));
        }
        try {
            if (passwords.set(token, password).isEmpty()) {
                return pages.gone(OpenDoor.language(lang, request));
            }
        } catch (Refused weak) {
            return form(account, language(lang, account), weak.problem().findings(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        sessions.openAlone(account.id(), request, response);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/"))
                .build();
    }

    private Optional<Account> account(String token) {
        return links.find(OpenLinks.Purpose.PASSWORD, token)
                .map(OpenLinks.Live::subject)
                .flatMap(accounts::find)
                .filter(account -> permits.service(account).isPresent());
    }

    private ResponseEntity<String> form(
            Account account, Language language, List<FieldFinding> findings, HttpStatus status) {
        String title = word("open.password.title", language);
        OpenPage.Draft page = pages.draft(title, language, false);
        Markup main = page.main();
        main.add("h1").text(title);
        main.add("p").text(texts.get(language, "open.password.text", Map.of("name", account.name())));
        Markup form = main.add("form").with("method", "post").with("autocomplete", "on");
        form.add("input")
                .with("type", "hidden")
                .with("name", "lang")
                .with("value", language.name().toLowerCase(java.util.Locale.ROOT));
        form.add("label").with("for", "login").text(word("open.password.login", language));
        form.add("input")
                .with("id", "login")
                .with("type", "email")
                .with("autocomplete", "username")
                .with("readonly", "readonly")
                .with("value", account.email());
        form.add("label").with("for", "password").text(word("open.password.new", language));
        Markup input = form.add("input")
                .with("id", "password")
                .with("name", "password")
                .with("type", "password")
                .with("autocomplete", "new-password")
                .with("required", "required")
                .with("maxlength", "200")
                .with("aria-describedby", findings.isEmpty() ? "hint" : "refusal hint");
        if (!findings.isEmpty()) {
            input.with("aria-invalid", "true").with("autofocus", "autofocus");
            form.add("p", "refusal")
                    .with("id", "refusal")
                    .with("role", "alert")
                    .text(text(findings.getFirst(), language));
        }
        form.add("p", "hint").with("id", "hint").text(word("open.password.hint", language));
        form.add("button").with("type", "submit").text(word("open.password.set", language));
        return page.answer(status);
    }

    private String text(FieldFinding finding, Language language) {
        return texts.get(language, "problem." + finding.code(), finding.params());
    }

    private String word(String key, Language language) {
        return texts.get(language, key, Map.of());
    }

    private static Language language(String asked, Account account) {
        return Objects.requireNonNullElse(
                Language.ofCode(asked), account.preferences().language());
    }
}
