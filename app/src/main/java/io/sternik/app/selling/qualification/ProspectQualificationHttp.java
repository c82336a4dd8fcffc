package io.sternik.app.selling.qualification;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.why.Why;
import io.sternik.app.selling.ProspectId;
import io.sternik.app.selling.SellingRights;
import io.sternik.app.selling.qualification.QualificationView.PastAnswer;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The qualification of a prospect over HTTP. */
@RestController
@RequestMapping("/api/prospects/{id}/qualification")
class ProspectQualificationHttp {

    private final SubjectAnswers answers;
    private final QualificationWhy why;

    ProspectQualificationHttp(SubjectAnswers answers, QualificationWhy why) {
        this.answers = answers;
        this.why = why;
    }

    @Access(permission = SellingRights.READ, relation = Relation.SUBTREE)
    @GetMapping
    QualificationView one(@PathVariable ProspectId id, Viewer viewer) {
        return answers.get(ProspectId.ref(id.value()), viewer);
    }

    @Access(permission = SellingRights.READ, relation = Relation.SUBTREE)
    @GetMapping("/history")
    List<PastAnswer> history(@PathVariable ProspectId id, Viewer viewer) {
        return answers.past(ProspectId.ref(id.value()), viewer);
    }

    @Access(permission = SellingRights.READ, relation = Relation.SUBTREE)
    @GetMapping("/why")
    Why why(
            @PathVariable ProspectId id,
            @RequestParam(defaultValue = "SCORE") QualificationWhy.QualificationFigure figure,
            Viewer viewer) {
        return why.explain(ProspectId.ref(id.value()), figure, viewer);
    }

    @Access(permission = SellingRights.EDIT_PROSPECTS, relation = Relation.SUBTREE)
    @PutMapping("/{item}")
    QualificationView answer(
            @PathVariable ProspectId id, @PathVariable String item, @RequestBody Answered given, Viewer viewer) {
        return answers.answer(ProspectId.ref(id.value()), item, given, viewer);
    }

    @Access(permission = SellingRights.EDIT_PROSPECTS, relation = Relation.SUBTREE)
    @PostMapping("/renew")
    QualificationView renew(@PathVariable ProspectId id, Viewer viewer) {
        return answers.renew(ProspectId.ref(id.value()), viewer);
    }
}
