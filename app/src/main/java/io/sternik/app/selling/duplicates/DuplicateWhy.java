package io.sternik.app.selling.duplicates;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.text.Texts;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.platform.why.Why;
import io.sternik.engine.duplicate.Likeness;
import io.sternik.engine.finding.Language;
import io.sternik.engine.finding.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Why two records look alike: what each field says for it or against it. */
@Component
class DuplicateWhy {

    private static final LocalDate SINCE = LocalDate.of(2026, 11, 30);

    private final Duplicates duplicates;
    private final CompanyTime time;
    private final Texts texts;

    DuplicateWhy(Duplicates duplicates, CompanyTime time, Texts texts) {
        this.duplicates = duplicates;
        this.time = time;
        this.texts = texts;
    }

    Why explain(DuplicateKind kind, UUID one, UUID other, Viewer by) {
        Duplicates.Found found = duplicates.compared(kind, one, other, by);
        Likeness likeness = found.likeness();
        Map<String, Object> names =
                Map.of("one", found.one().name(), "other", found.other().name());
        return new Why(
                new Why.Figure(likeness.points(), Why.Unit.POINTS, null),
                time.now(),
                texts.both("duplicate.why." + likeness.verdict().name(), names),
                Why.Combine.SUM,
                likeness.parts().stream().map(this::part).toList(),
                new Why.Rule(
                        texts.both("duplicate.why.rule", Map.of()),
                        texts.both("duplicate.why.ruleText", Map.of()),
                        1,
                        SINCE,
                        "docs/manual"),
                List.of(),
                List.of());
    }

    private Why.Part part(Likeness.Part part) {
        Text label = new Text(label(Language.PL, part), label(Language.EN, part));
        return new Why.Part(label, part.points(), Why.Unit.POINTS, Why.Kind.ADDEND, null, null);
    }

    private String label(Language language, Likeness.Part part) {
        return texts.get(language, "duplicate.trait." + part.trait().name(), Map.of())
                + ": "
                + texts.get(language, "duplicate.agreement." + part.agreement().name(), Map.of());
    }
}
