package io.sternik.app.selling.qualification;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.Journal;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.history.Source;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.DealId;
import io.sternik.app.selling.QualificationProblem;
import io.sternik.app.selling.qualification.Framework.FrameworkItem;
import io.sternik.app.selling.qualification.Frameworks.PipelineMethod;
import io.sternik.app.selling.qualification.QualificationStore.Current;
import io.sternik.app.selling.qualification.QualificationView.ItemAnswer;
import io.sternik.app.selling.qualification.QualificationView.MethodShortfall;
import io.sternik.app.selling.qualification.QualificationView.NewerMethod;
import io.sternik.app.selling.qualification.QualificationView.PastAnswer;
import io.sternik.database.selling.tables.records.DealRecord;
import io.sternik.database.selling.tables.records.FrameworkAnswerRecord;
import io.sternik.engine.finding.Language;
import io.sternik.engine.pipeline.Qualification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do with the qualification of a deal: see it, answer, go over to the version of the method that holds now. An answer is added
 * to those before, so that it needs no version: nothing is overwritten, and the answers of two people stand one behind the other.
 */
@Component
public class DealAnswers {

    private final QualificationStore store;
    private final Frameworks frameworks;
    private final Journal journal;
    private final CompanyTime time;

    DealAnswers(QualificationStore store, Frameworks frameworks, Journal journal, CompanyTime time) {
        this.store = store;
        this.frameworks = frameworks;
        this.journal = journal;
        this.time = time;
    }

    /**
     * By which version a deal is judged.
     *
     * @param kept the version that it keeps because it was answered
     * @param used the version that its pipeline uses now
     */
    private record Judging(
            @Nullable Framework kept, @Nullable Framework used) {

        @Nullable Framework by() {
            return kept == null ? used : kept;
        }

        @Nullable NewerMethod newer() {
            return kept == null || used == null || kept.id().equals(used.id())
                    ? null
                    : new NewerMethod(used.name(), used.version());
        }
    }

    /** How the deal is qualified; not found when the viewer may not see it. */
    public QualificationView get(DealId id, Viewer viewer) {
        return view(store.find(id.value(), viewer.visibility()).orElseThrow(DealAnswers::notFound));
    }

    /** All answers about the deal that were ever given, the latest first. */
    List<PastAnswer> past(DealId id, Viewer viewer) {
        get(id, viewer);
        return store.past(DealId.ref(id.value()));
    }

    /**
     * Answers an item of the version by which the deal is judged; with its first answer the deal begins to keep that version. Can be taken
     * back.
     */
    @Transactional
    public QualificationView answer(DealId id, String itemCode, Answered given, Viewer by) {
        DealRecord deal = store.lock(id.value(), by.visibility()).orElseThrow(DealAnswers::notFound);
        given.requireFit();
        RecordRef subject = DealId.ref(id.value());
        Judging judging = judging(deal);
        Framework framework = judging.by();
        if (framework == null) {
            throw new QualificationProblem.NoMethod(pipeline(deal).name().in(by.language())).refused();
        }
        FrameworkItem item = framework
                .item(itemCode)
                .orElseThrow(() -> new QualificationProblem.UnknownItem(name(framework, by.language())).refused());
        if (judging.kept() == null) {
            store.keep(subject, framework);
        }
        Current before = store.current(subject).get(itemCode);
        store.append(AnswerRows.made(subject, item.id(), given, time.now(), by, Source.HAND));
        note(
                deal,
                new FieldChange(
                        AnswerRows.TOLD,
                        before == null ? null : before.told(),
                        AnswerRows.told(itemCode, given.score(), given.evidence())),
                by);
        return view(deal);
    }

    /**
     * Lets the deal be judged by the version that its pipeline uses now; answers to what that asks too are carried over. Can be taken back
     * until something is answered anew.
     */
    @Transactional
    public QualificationView renew(DealId id, Viewer by) {
        DealRecord deal = store.lock(id.value(), by.visibility()).orElseThrow(DealAnswers::notFound);
        Judging judging = judging(deal);
        Framework kept = judging.kept();
        Framework used = judging.used();
        if (kept == null || used == null || kept.id().equals(used.id())) {
            throw new QualificationProblem.NothingNewer().refused();
        }
        RecordRef subject = DealId.ref(id.value());
        Map<String, Current> current = store.current(subject);
        store.keep(subject, used);
        for (FrameworkItem item : used.items()) {
            Optional.ofNullable(current.get(item.code()))
                    .flatMap(answered -> store.answer(answered.id()))
                    .ifPresent(answered -> carry(answered, item));
        }
        store.reckon(subject);
        note(
                deal,
                new FieldChange(
                        AnswerRows.METHOD, kept.id().toString(), used.id().toString()),
                by);
        return view(deal);
    }

    private void carry(FrameworkAnswerRecord answered, FrameworkItem item) {
        FrameworkAnswerRecord row = AnswerRows.again(answered, item.id());
        row.setCarriedFrom(answered.getId());
        store.append(row);
    }

    private void note(DealRecord deal, FieldChange change, Viewer by) {
        store.touch(deal);
        journal.changed(
                by, DealId.ref(deal.getId()), deal.getVersion(), List.of(change), journal.open(deal.getName(), by));
    }

    private QualificationView view(DealRecord deal) {
        Judging judging = judging(deal);
        Framework framework = judging.by();
        if (framework == null) {
            return new QualificationView(
                    deal.getId(), deal.getVersion(), null, null, null, 0, false, List.of(), List.of());
        }
        Map<String, Current> current = store.current(DealId.ref(deal.getId()));
        Map<String, Integer> scores = new HashMap<>();
        current.forEach((code, answered) -> scores.put(code, answered.answer().score()));
        Qualification judged = framework.method().judge(scores);
        List<ItemAnswer> answers = new ArrayList<>();
        for (Qualification.Part part : judged.parts()) {
            Current answered = current.get(part.item().code());
            if (answered != null) {
                answers.add(answered.answer().withPoints(part.points()));
            }
        }
        return new QualificationView(
                deal.getId(),
                deal.getVersion(),
                framework,
                judging.newer(),
                judged.score(),
                judged.coverage(),
                judged.qualified(),
                judged.shortfalls().stream().map(MethodShortfall::of).toList(),
                answers);
    }

    private Judging judging(DealRecord deal) {
        List<Framework> all = frameworks.all();
        UUID kept = store.kept(DealId.ref(deal.getId()));
        String code = pipeline(deal).framework();
        return new Judging(
                first(all, framework -> framework.id().equals(kept)),
                first(all, framework -> framework.active() && framework.code().equals(code)));
    }

    private static @Nullable Framework first(List<Framework> all, Predicate<Framework> which) {
        return all.stream().filter(which).findFirst().orElse(null);
    }

    private PipelineMethod pipeline(DealRecord deal) {
        return frameworks.pipelines().stream()
                .filter(pipeline -> pipeline.id().value().equals(deal.getPipeline()))
                .findFirst()
                .orElseThrow();
    }

    private static String name(Framework framework, Language language) {
        return framework.name().in(language);
    }

    private static RuntimeException notFound() {
        return new RecordProblem.NotFound().refused();
    }
}
