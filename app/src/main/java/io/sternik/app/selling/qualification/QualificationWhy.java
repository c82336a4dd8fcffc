package io.sternik.app.selling.qualification;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.text.Texts;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.platform.why.Why;
import io.sternik.app.selling.qualification.Framework.FrameworkItem;
import io.sternik.app.selling.qualification.QualificationView.ItemAnswer;
import io.sternik.app.selling.qualification.QualificationView.MethodShortfall;
import io.sternik.engine.finding.Language;
import io.sternik.engine.finding.Text;
import io.sternik.engine.money.Shares;
import io.sternik.engine.pipeline.QualificationMethod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Where score and coverage of a deal or a prospect come from: what each answer gives, and why the deal is not qualified. */
@Component
class QualificationWhy {

    private static final LocalDate SINCE = LocalDate.of(2026, 11, 29);

    private final SubjectAnswers subjects;
    private final Texts texts;
    private final CompanyTime time;

    QualificationWhy(SubjectAnswers subjects, Texts texts, CompanyTime time) {
        this.subjects = subjects;
        this.texts = texts;
        this.time = time;
    }

    /** The figures that can be explained. */
    enum QualificationFigure {
        /** What the answers give of what they could give. */
        SCORE,
        /** How much of the weights is answered. */
        COVERAGE
    }

    /** Explains a figure; not found where there is no method, or no answer that a score could be made of. */
    Why explain(RecordRef subject, QualificationFigure figure, Viewer viewer) {
        QualificationView view = subjects.get(subject, viewer);
        Framework framework = view.framework();
        Integer score = view.score();
        if (framework == null || (figure == QualificationFigure.SCORE && score == null)) {
            throw new RecordProblem.NotFound().refused();
        }
        return switch (figure) {
            case SCORE -> score(view, framework, score == null ? 0 : score);
            case COVERAGE -> coverage(view, framework);
        };
    }

    private Why score(QualificationView view, Framework framework, int score) {
        int earned = 0;
        int possible = 0;
        List<Why.Part> parts = new ArrayList<>();
        for (ItemAnswer answer : view.answers()) {
            FrameworkItem item = framework.item(answer.item()).orElseThrow();
            earned += item.weight() * answer.score();
            possible += item.weight() * QualificationMethod.BEST_ANSWER;
            Map<String, Object> values = Map.of("score", answer.score(), "weight", item.weight());
            parts.add(part(said("qualification.why.answer", "item", item.name(), values), answer.points()));
        }
        Map<String, Object> sums =
                Map.of("earned", earned, "possible", possible, "score", score, "coverage", view.coverage());
        return why(view, framework, score, texts.both("qualification.why.score", sums), parts);
    }

    private Why coverage(QualificationView view, Framework framework) {
        Map<String, Integer> answered =
                view.answers().stream().collect(Collectors.toMap(ItemAnswer::item, ItemAnswer::score));
        long[] weights = framework.items().stream()
                .mapToLong(item -> answered.containsKey(item.code()) ? item.weight() : 0)
                .toArray();
        long[] points = Shares.split(view.coverage(), weights);
        int all = framework.items().stream().mapToInt(FrameworkItem::weight).sum();
        long sum = 0;
        List<Why.Part> parts = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            FrameworkItem item = framework.items().get(i);
            sum += weights[i];
            String key = weights[i] > 0 ? "qualification.why.answered" : "qualification.why.unanswered";
            parts.add(part(said(key, "item", item.name(), Map.of("weight", item.weight())), points[i]));
        }
        Map<String, Object> sums = Map.of("answered", sum, "all", all, "coverage", view.coverage());
        return why(view, framework, view.coverage(), texts.both("qualification.why.coverage", sums), parts);
    }

    private Why why(QualificationView view, Framework framework, long percent, Text sentence, List<Why.Part> parts) {
        return new Why(
                new Why.Figure(percent * 100, Why.Unit.SHARE, null),
                time.now(),
                sentence,
                Why.Combine.SUM,
                parts,
                new Why.Rule(
                        said("qualification.why.rule", "method", framework.name(), Map.of()),
                        texts.both(
                                "qualification.why.ruleText",
                                Map.of("score", framework.scoreThreshold(), "coverage", framework.coverageThreshold())),
                        framework.version(),
                        SINCE,
                        "docs/manual"),
                List.of(),
                caveats(view, framework));
    }

    private List<Text> caveats(QualificationView view, Framework framework) {
        if (view.qualified()) {
            return List.of(texts.both("qualification.why.qualified", Map.of()));
        }
        return view.shortfalls().stream()
                .map(shortfall -> caveat(shortfall, framework))
                .toList();
    }

    private Text caveat(MethodShortfall shortfall, Framework framework) {
        Integer value = shortfall.value();
        Map<String, Object> values = Map.of("value", value == null ? 0 : value, "needed", shortfall.needed());
        String key = "qualification.short." + shortfall.kind() + (value == null ? ".none" : "");
        String item = shortfall.item();
        return item == null
                ? texts.both(key, values)
                : said(key, "item", framework.item(item).orElseThrow().name(), values);
    }

    /** A message into which a name comes that has its own words in each language. */
    private Text said(String key, String place, Text name, Map<String, Object> values) {
        Function<Language, String> in = language -> {
            Map<String, Object> all = new HashMap<>(values);
            all.put(place, name.in(language));
            return texts.get(language, key, all);
        };
        return new Text(in.apply(Language.PL), in.apply(Language.EN));
    }

    private static Why.Part part(Text label, long percent) {
        return new Why.Part(label, percent * 100, Why.Unit.SHARE, Why.Kind.ADDEND, null, null);
    }
}
