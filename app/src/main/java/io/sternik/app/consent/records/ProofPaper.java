package io.sternik.app.consent.records;

import io.sternik.app.consent.records.ConsentsView.ConsentCell;
import io.sternik.app.consent.statements.Statement;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.company.Company;
import io.sternik.app.platform.document.Paper;
import io.sternik.app.platform.document.Part;
import io.sternik.app.platform.text.Texts;
import io.sternik.app.platform.text.Written;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.engine.finding.Language;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The proof of what somebody said (GDPR, art. 7(1)): who, when, how, to which words, in which version, written down by whom. */
@Component
class ProofPaper {

    private final Texts texts;
    private final Company company;
    private final CompanyTime time;

    ProofPaper(Texts texts, Company company, CompanyTime time) {
        this.texts = texts;
        this.company = company;
        this.time = time;
    }

    String title(ConsentsView view, Language language) {
        return word(language, "consent.proof.title", Map.of("name", view.name()));
    }

    Paper of(ConsentsView view, Language language, Viewer viewer) {
        List<Part> parts = new ArrayList<>();
        parts.add(standing(view, language));
        parts.add(statements(view.statements(), language));
        List<String> texts = view.statements().stream()
                .map(Statement::wording)
                .filter(Objects::nonNull)
                .distinct()
                .map(wording -> wording(wording, language))
                .toList();
        if (!texts.isEmpty()) {
            parts.add(new Part.Notes(texts));
        }
        return new Paper(
                language,
                company.profile().map(Company.Profile::name).orElse("Sternik"),
                title(view, language),
                List.of(new Paper.Fact(word(language, "consent.proof.asOf", Map.of()), moment(language, time.now()))),
                parts,
                word(language, "consent.proof.stamp", Map.of("by", viewer.name(), "at", moment(language, time.now()))));
    }

    private Part.Table standing(ConsentsView view, Language language) {
        List<Part.Row> rows = view.cells().stream()
                .filter(cell -> cell.state() != null)
                .map(cell -> new Part.Row(
                        word(language, "consent.channel." + cell.channel().code(), Map.of()),
                        List.of(
                                word(
                                        language,
                                        "consent.purpose." + cell.purpose().code(),
                                        Map.of()),
                                state(cell, language)),
                        null))
                .toList();
        return new Part.Table(
                word(language, "consent.proof.standing", Map.of()),
                heads(language, "channel", "purpose", "state"),
                rows,
                null);
    }

    private String state(ConsentCell cell, Language language) {
        return word(
                        language,
                        "consent.state." + Objects.requireNonNull(cell.state()).code(),
                        Map.of())
                + ", "
                + moment(language, Objects.requireNonNull(cell.since()));
    }

    private Part.Table statements(List<Statement> statements, Language language) {
        List<Part.Row> rows = statements.stream()
                .map(statement -> new Part.Row(
                        said(statement, language),
                        List.of(
                                kind(statement, language),
                                about(statement, language),
                                version(statement, language),
                                word(language, "consent.source." + statement.source(), Map.of()),
                                evidence(statement, language),
                                statement.notedBy() + ", " + moment(language, statement.notedAt())),
                        null))
                .toList();
        return new Part.Table(
                word(language, "consent.proof.statements", Map.of()),
                heads(language, "at", "said", "about", "version", "source", "evidence", "noted"),
                rows,
                null);
    }

    /** When it was said; only the day where the hour is not known. */
    private String said(Statement statement, Language language) {
        return statement.dayOnly()
                ? new Written(language).date(time.dateOf(statement.at()))
                : moment(language, statement.at());
    }

    private String kind(Statement statement, Language language) {
        String kind = word(language, "consent.state." + statement.kind().code(), Map.of());
        OffsetDateTime back = statement.takenBackAt();
        return back == null
                ? kind
                : word(language, "consent.proof.takenBack", Map.of("state", kind, "at", moment(language, back)));
    }

    private String version(Statement statement, Language language) {
        Statement.AgreedWording wording = statement.wording();
        if (wording == null) {
            return "";
        }
        Integer version = wording.version();
        return version == null
                ? word(language, "consent.proof.foreignVersion", Map.of())
                : word(language, "consent.proof.version", Map.of("version", version));
    }

    private String wording(Statement.AgreedWording wording, Language language) {
        Integer version = wording.version();
        return version == null
                ? word(language, "consent.proof.foreign", Map.of("text", wording.text()))
                : word(
                        language,
                        "consent.proof.wording",
                        Map.of(
                                "version",
                                version,
                                "language",
                                String.valueOf(wording.language()),
                                "text",
                                wording.text()));
    }

    private String evidence(Statement statement, Language language) {
        String by = statement.collectedBy();
        return by == null
                ? statement.evidence()
                : statement.evidence() + "; " + word(language, "consent.proof.collected", Map.of("by", by));
    }

    private String about(Statement statement, Language language) {
        return statement.channel() == null || statement.purpose() == null
                ? word(language, "consent.whole", Map.of())
                : word(language, "consent.channel." + statement.channel().code(), Map.of())
                        + ": "
                        + word(
                                language,
                                "consent.purpose." + statement.purpose().code(),
                                Map.of());
    }

    private List<String> heads(Language language, String... names) {
        return List.of(names).stream()
                .map(name -> word(language, "consent.proof.head." + name, Map.of()))
                .toList();
    }

    private String moment(Language language, OffsetDateTime at) {
        return new Written(language).moment(at.atZoneSameInstant(time.zone()));
    }

    private String word(Language language, String key, Map<String, ?> values) {
        return texts.get(language, key, values);
    }
}
