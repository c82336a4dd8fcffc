package io.sternik.app.selling.qualification;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.Journal;
import io.sternik.app.platform.history.RecordRef;
import io.sternik.app.platform.history.Source;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.DealId;
import io.sternik.app.selling.ProspectId;
import io.sternik.app.selling.ProspectProblem;
import io.sternik.app.selling.QualificationProblem;
import io.sternik.app.selling.qualification.Framework.FrameworkItem;
import io.sternik.app.selling.qualification.Frameworks.PipelineMethod;
import io.sternik.app.selling.qualification.QualificationStore.Current;
import io.sternik.app.selling.qualification.QualificationStore.Judged;
import io.sternik.app.selling.qualification.QualificationView.ItemAnswer;
import io.sternik.app.selling.qualification.QualificationView.MethodShortfall;
import io.sternik.app.selling.qualification.QualificationView.NewerMethod;
import io.sternik.app.selling.qualification.QualificationView.PastAnswer;
import io.sternik.database.selling.tables.records.FrameworkAnswerRecord;
import io.sternik.engine.finding.Language;
import io.sternik.engine.pipeline.Qualification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do with the qualification of a deal or a prospect: see it, answer, go over to the version of the method that holds now. An answer is added
 * to those before, so that it needs no version: nothing is overwritten, and the answers of two people stand one behind the other.
 */
@Component
public class SubjectAnswers {

    private final QualificationStore store;
    private final Frameworks frameworks;
    private final Journal journal;
    private final CompanyTime time;

    SubjectAnswers(QualificationStore store, Frameworks frameworks, Journal journal, CompanyTime time) {
        this.store = store;
        this.frameworks = frameworks;
        this.journal = journal;
        this.time = time;
    }

    /**
     * By which version something is judged.
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

    /** How the deal or prospect is qualified; not found when the viewer may not see it. */
    public QualificationView get(RecordRef subject, Viewer viewer) {
        return view(store.find(subject, viewer.visibility()).orElseThrow(SubjectAnswers::notFound));
    }

    /** All answers about the deal or prospect that were ever given, the latest first. */
    List<PastAnswer> past(RecordRef subject, Viewer viewer) {
        get(subject, viewer);
        return store.past(subject);
    }

    /**
     * Answers an item of the version by which the subject is judged; with its first answer that begins to keep that version. Can be taken
     * back.
     */
    @Transactional
    public QualificationView answer(RecordRef subject, String itemCode, Answered given, Viewer by) {
        Judged judged = locked(subject, by);
        given.requireFit();
        Judging judging = judging(judged);
        Framework framework = judging.by();
        if (framework == null) {
            throw new QualificationProblem.NoMethod(pipeline(judged).name().in(by.language())).refused();
        }
        FrameworkItem item = framework
                .item(itemCode)
                .orElseThrow(() -> new QualificationProblem.UnknownItem(name(framework, by.language())).refused());
        if (judging.kept() == null) {
            store.keep(subject, framework);
        }
        Current before = store.current(subject).get(itemCode);
        store.append(AnswerRows.made(subject, item.id(), given, time.now(), by, Source.HAND));
        return note(
                judged,
                new FieldChange(
                        AnswerRows.TOLD,
                        before == null ? null : before.told(),
                        AnswerRows.told(itemCode, given.score(), given.evidence())),
                by);
    }

    /**
     * Lets the subject be judged by the version that its pipeline uses now; answers to what that asks too are carried over. Can be taken back
     * until something is answered anew.
     */
    @Transactional
    public QualificationView renew(RecordRef subject, Viewer by) {
        Judged judged = locked(subject, by);
        Judging judging = judging(judged);
        Framework kept = judging.kept();
        Framework used = judging.used();
        if (kept == null || used == null || kept.id().equals(used.id())) {
            throw new QualificationProblem.NothingNewer().refused();
        }
        Map<String, Current> current = store.current(subject);
        store.keep(subject, used);
        for (FrameworkItem item : used.items()) {
            Optional.ofNullable(current.get(item.code()))
                    .flatMap(answered -> store.answer(answered.id()))
                    .ifPresent(answered -> carry(answered, item));
        }
        store.reckon(subject);
        return note(
                judged,
                new FieldChange(
                        AnswerRows.METHOD, kept.id().toString(), used.id().toString()),
                by);
    }

    /**
     * What was answered about a prospect holds for the deal that it became, as far as the deal's method asks it too; a deal whose pipeline
     * uses the same method keeps the version under which was answered. Nothing is carried where the pipeline uses none.
     */
    @Transactional
    public void carry(ProspectId from, DealId to, Viewer by) {
        RecordRef source = ProspectId.ref(from.value());
        Judged judged = locked(DealId.ref(to.value()), by);
        Judging judging = judging(judged);
        Framework used = judging.used();
        Map<String, Current> current = store.current(source);
        if (used == null || current.isEmpty()) {
            return;
        }
        Framework kept =
                frameworks.find(Objects.requireNonNull(store.kept(source))).orElseThrow();
        Framework framework = kept.code().equals(used.code()) ? kept : used;
        List<FrameworkAnswerRecord> rows = framework.items().stream()
                .flatMap(item -> Optional.ofNullable(current.get(item.code()))
                        .flatMap(answered -> store.answer(answered.id()))
                        .map(answered -> AnswerRows.carried(answered, judged.ref(), item.id()))
                        .stream())
                .toList();
        if (!rows.isEmpty()) {
            store.keep(judged.ref(), framework);
            rows.forEach(store::append);
        }
    }

    private void carry(FrameworkAnswerRecord answered, FrameworkItem item) {
        RecordRef same = new RecordRef(answered.getSubjectKind(), answered.getSubject());
        store.append(AnswerRows.carried(answered, same, item.id()));
    }

    private QualificationView note(Judged judged, FieldChange change, Viewer by) {
        Judged changed = store.touch(judged);
        journal.changed(by, changed.ref(), changed.version(), List.of(change), journal.open(changed.name(), by));
        return view(changed);
    }

    private Judged locked(RecordRef subject, Viewer by) {
        Judged judged = store.lock(subject, by.visibility()).orElseThrow(SubjectAnswers::notFound);
        if (judged.converted()) {
            throw new ProspectProblem.Converted().refused();
        }
        return judged;
    }

    private QualificationView view(Judged subject) {
        Judging judging = judging(subject);
        Framework framework = judging.by();
        if (framework == null) {
            return new QualificationView(
                    subject.ref().id(), subject.version(), null, null, null, 0, false, List.of(), List.of());
        }
        Map<String, Current> current = store.current(subject.ref());
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
                subject.ref().id(),
                subject.version(),
                framework,
                judging.newer(),
                judged.score(),
                judged.coverage(),
                judged.qualified(),
                judged.shortfalls().stream().map(MethodShortfall::of).toList(),
                answers);
    }

    private Judging judging(Judged judged) {
        List<Framework> all = frameworks.all();
        UUID kept = store.kept(judged.ref());
        String code = pipeline(judged).framework();
        return new Judging(
                first(all, framework -> framework.id().equals(kept)),
                first(all, framework -> framework.active() && framework.code().equals(code)));
    }

    private static @Nullable Framework first(List<Framework> all, Predicate<Framework> which) {
        return all.stream().filter(which).findFirst().orElse(null);
    }

    private PipelineMethod pipeline(Judged judged) {
        return frameworks.pipelines().stream()
                .filter(pipeline -> pipeline.id().value().equals(judged.pipeline()))
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
