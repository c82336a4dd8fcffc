package io.sternik.app.selling.criteria;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.http.KnownVersion;
import io.sternik.app.selling.PipelineId;
import io.sternik.app.selling.SellingRights;
import io.sternik.app.selling.StageId;
import io.sternik.engine.finding.Text;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The set-up of criteria over HTTP. */
@RestController
class CriteriaHttp {

    private final Criteria criteria;

    CriteriaHttp(Criteria criteria) {
        this.criteria = criteria;
    }

    /** What a stage shall demand, in this order. */
    record StageDemands(List<Criteria.WantedCriterion> criteria) {}

    /**
     * A field that criteria may speak of.
     *
     * @param codes with which it can be compared, where it holds such
     */
    record CriterionField(String code, CriterionLanguage.FieldKind kind, List<String> codes) {}

    /** A question of a method of qualification. */
    record CriterionQuestion(String code, Text name) {}

    /** What criteria may speak of: fields, related records with the codes by which they are told apart, questions, and roles that agree. */
    record CriterionWords(
            List<CriterionField> fields,
            Map<String, List<String>> related,
            List<CriterionQuestion> questions,
            List<String> approvers) {}

    @Access(permission = SellingRights.SET_UP, relation = Relation.ALL)
    @GetMapping("/api/criteria/words")
    CriterionWords words() {
        return new CriterionWords(
                criteria.fields(),
                CriterionLanguage.RELATED,
                criteria.questions().entrySet().stream()
                        .map(one -> new CriterionQuestion(one.getKey(), one.getValue()))
                        .toList(),
                CriterionLanguage.APPROVERS);
    }

    @Access(permission = SellingRights.RESULTS, relation = Relation.ALL)
    @GetMapping("/api/pipelines/{id}/criteria")
    List<Criteria.StageCriteria> ofPipeline(@PathVariable PipelineId id) {
        return criteria.ofPipeline(id);
    }

    @Access(permission = SellingRights.SET_UP, relation = Relation.ALL)
    @PutMapping("/api/pipelines/{id}/stages/{stage}/criteria")
    List<Criteria.StageCriteria> change(
            @PathVariable PipelineId id,
            @PathVariable StageId stage,
            @RequestBody StageDemands wanted,
            KnownVersion version,
            Viewer viewer) {
        criteria.change(id, stage, wanted.criteria(), version.value(), viewer);
        return criteria.ofPipeline(id);
    }

    @Access(permission = SellingRights.SET_UP, relation = Relation.ALL)
    @PostMapping("/api/pipelines/{id}/stages/{stage}/criteria/preview")
    Criteria.GatePreview preview(
            @PathVariable PipelineId id, @PathVariable StageId stage, @RequestBody StageDemands wanted) {
        return criteria.preview(id, stage, wanted.criteria());
    }
}
