package io.sternik.app.selling.criteria;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.Journal;
import io.sternik.app.platform.problem.Problem.FieldFinding;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.PipelineId;
import io.sternik.app.selling.StageId;
import io.sternik.app.selling.pipelines.PipelineVersions;
import io.sternik.app.selling.pipelines.Pipelines;
import io.sternik.app.selling.qualification.Frameworks;
import io.sternik.engine.criteria.Demand;
import io.sternik.engine.finding.Text;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The set-up of criteria: what each stage of a pipeline demands. A change binds deals that come to the stage after it. */
@Component
public class Criteria {

    private static final int MOST = 20;
    private static final int LONGEST = 200;
    private static final int OVERRIDES_DAYS = 90;

    private final CriteriaStore store;
    private final GateFacts facts;
    private final Gate gate;
    private final Pipelines pipelines;
    private final Frameworks frameworks;
    private final PipelineVersions versions;
    private final Journal journal;
    private final CompanyTime time;

    Criteria(
            CriteriaStore store,
            GateFacts facts,
            Gate gate,
            Pipelines pipelines,
            Frameworks frameworks,
            PipelineVersions versions,
            Journal journal,
            CompanyTime time) {
        this.store = store;
        this.facts = facts;
        this.gate = gate;
        this.pipelines = pipelines;
        this.frameworks = frameworks;
        this.versions = versions;
        this.journal = journal;
        this.time = time;
    }

    /**
     * What a stage shall demand.
     *
     * @param id of the criterion that it goes on with; null for a new one
     * @param textPl what has to be done, in Polish
     * @param textEn the same in English
     */
    record WantedCriterion(@Nullable UUID id, CriterionTerm definition, String textPl, String textEn) {

        Text text() {
            return new Text(textPl.strip(), textEn.strip());
        }
    }

    /** What a stage demands now, and how often its gate was passed by the word of a superior in the last 90 days. */
    record StageCriteria(UUID stage, List<HeldCriterion> criteria, int overrides) {}

    /** A criterion that holds, and since when. */
    record HeldCriterion(UUID id, CriterionTerm definition, Text text, OffsetDateTime since) {}

    /**
     * What criteria would do to the deals that stand in the stage today, if they bound those too.
     *
     * @param open deals in the stage
     * @param stopped those of them that lack something
     * @param each how many each criterion would stop, in the order asked
     */
    record GatePreview(int open, int stopped, List<Integer> each) {}

    /** What the open stages of a pipeline demand. */
    List<StageCriteria> ofPipeline(PipelineId id) {
        List<UUID> stages = openStages(id);
        Map<UUID, List<Criterion>> held = store.ofStages(stages).stream()
                .filter(one -> one.until() == null)
                .collect(Collectors.groupingBy(Criterion::stage));
        Map<UUID, Integer> overrides = store.overrides(stages, time.now().minusDays(OVERRIDES_DAYS));
        return stages.stream()
                .map(stage -> new StageCriteria(
                        stage,
                        held.getOrDefault(stage, List.of()).stream()
                                .map(Criteria::held)
                                .toList(),
                        overrides.getOrDefault(stage, 0)))
                .toList();
    }

    private static HeldCriterion held(Criterion one) {
        return new HeldCriterion(one.id(), CriterionLanguage.write(one.demand()), one.text(), one.since());
    }

    /** How many of the deals in the stage the criteria would stop; nothing is changed. */
    GatePreview preview(PipelineId id, StageId stage, List<WantedCriterion> wanted) {
        stage(id, stage);
        List<Demand> demands = demands(wanted);
        Gate.Stopped stopped = gate.stopped(facts.inStage(stage.value()), demands);
        List<Integer> each = new ArrayList<>();
        for (int count : stopped.each()) {
            each.add(count);
        }
        return new GatePreview(stopped.deals(), stopped.any(), each);
    }

    /** Lets a stage demand exactly this from now on. What stays the same goes on; the rest ends and begins anew. */
    @Transactional
    void change(PipelineId id, StageId stage, List<WantedCriterion> wanted, long knownVersion, Viewer by) {
        long version = versions.next(id, knownVersion);
        Pipelines.Stage changed = stage(id, stage);
        List<Demand> demands = demands(wanted);
        Map<UUID, Criterion> before = new HashMap<>();
        store.ofStages(List.of(stage.value())).stream()
                .filter(one -> one.until() == null)
                .forEach(one -> before.put(one.id(), one));
        String told = words(before.values().stream().map(Criterion::text).toList());
        OffsetDateTime now = time.now();
        for (int at = 0; at < wanted.size(); at++) {
            WantedCriterion one = wanted.get(at);
            Criterion same = before.get(one.id());
            if (same != null
                    && same.demand().equals(demands.get(at))
                    && same.text().equals(one.text())) {
                before.remove(same.id());
                store.rank(same.id(), at + 1);
            } else {
                store.begin(stage.value(), at + 1, CriterionLanguage.write(demands.get(at)), one.text(), now);
            }
        }
        store.end(before.keySet(), now);
        String after = words(wanted.stream().map(WantedCriterion::text).toList());
        journal.noted(
                by,
                PipelineVersions.ref(id),
                version,
                "criteria-changed",
                List.of(new FieldChange("criteria." + changed.code(), told, after)),
                null);
    }

    private static String words(List<Text> texts) {
        return texts.stream().map(Text::pl).sorted().collect(Collectors.joining("; "));
    }

    private List<UUID> openStages(PipelineId id) {
        return pipelines.find(id.value()).orElseThrow(() -> new RecordProblem.NotFound().refused()).stages().stream()
                .filter(stage -> stage.kind() == Pipelines.Kind.OPEN)
                .map(stage -> stage.id().value())
                .toList();
    }

    private Pipelines.Stage stage(PipelineId id, StageId stage) {
        return pipelines
                .stage(stage.value())
                .filter(found -> found.pipeline().equals(id) && found.kind() == Pipelines.Kind.OPEN)
                .orElseThrow(() -> new RecordProblem.NotFound().refused());
    }

    /** The fields that criteria may speak of: those of the program, then those of the company. */
    List<CriteriaHttp.CriterionField> fields() {
        CriterionFields fields = store.fields();
        Stream<CriteriaHttp.CriterionField> known = CriterionLanguage.FIELDS.entrySet().stream()
                .map(field -> new CriteriaHttp.CriterionField(field.getKey(), field.getValue(), List.of()));
        Stream<CriteriaHttp.CriterionField> own = fields.own().active().stream()
                .map(field -> new CriteriaHttp.CriterionField(
                        field.key(), CriterionFields.kind(field), fields.codes(field.key())));
        return Stream.concat(known, own).toList();
    }

    /** What the methods of qualification ask, by the codes of the questions. */
    Map<String, Text> questions() {
        Map<String, Text> questions = new TreeMap<>();
        frameworks.all().stream()
                .flatMap(framework -> framework.items().stream())
                .forEach(item -> questions.putIfAbsent(item.code(), item.name()));
        return questions;
    }

    private List<Demand> demands(List<WantedCriterion> wanted) {
        if (wanted.size() > MOST) {
            throw new RequestProblem.Invalid(
                            List.of(new FieldFinding("criteria", "criterion.too-many", Map.of("most", MOST))))
                    .refused();
        }
        List<FieldFinding> findings = new ArrayList<>();
        List<Demand> demands = new ArrayList<>();
        Map<String, Text> known = questions();
        CriterionFields fields = store.fields();
        for (int at = 0; at < wanted.size(); at++) {
            WantedCriterion one = wanted.get(at);
            String where = "criteria[" + at + "].";
            text(one.textPl(), where + "textPl", findings);
            text(one.textEn(), where + "textEn", findings);
            Demand demand = CriterionLanguage.read(one.definition(), fields, where + "definition", findings);
            if (demand != null) {
                demand.parts()
                        .filter(part ->
                                part instanceof Demand.Answered(String question, int _) && !known.containsKey(question))
                        .forEach(_ ->
                                findings.add(new FieldFinding(where + "definition", "criterion.unknown-question")));
                demand.parts()
                        .map(Criteria::fieldOf)
                        .filter(field -> field != null && !fields.isOffered(field))
                        .forEach(_ -> findings.add(new FieldFinding(where + "definition", "custom.archived")));
                demands.add(demand);
            }
        }
        if (!findings.isEmpty()) {
            throw new RequestProblem.Invalid(findings).refused();
        }
        return demands;
    }

    /** The field that a demand speaks of; null when it speaks of none. */
    static @Nullable String fieldOf(Demand demand) {
        return switch (demand) {
            case Demand.Filled(String field) -> field;
            case Demand.Compare(String field, var _, var _) -> field;
            case Demand.Count _,
                    Demand.Answered _,
                    Demand.Qualified _,
                    Demand.Approved _,
                    Demand.All _,
                    Demand.Any _,
                    Demand.Not _ -> null;
        };
    }

    private static void text(String text, String where, List<FieldFinding> findings) {
        if (text.isBlank()) {
            findings.add(new FieldFinding(where, "field.required"));
        } else if (text.length() > LONGEST) {
            findings.add(new FieldFinding(where, "criterion.text-long", Map.of("most", LONGEST)));
        }
    }
}
