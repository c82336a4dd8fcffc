package io.sternik.app.selling.qualification;

import io.sternik.app.platform.access.Access;
import io.sternik.app.platform.access.Relation;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.why.Why;
import io.sternik.app.selling.DealId;
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

/** The qualification of a deal over HTTP. */
@RestController
@RequestMapping("/api/deals/{id}/qualification")
class QualificationHttp {

    private final SubjectAnswers answers;
    private final QualificationWhy why;

    QualificationHttp(SubjectAnswers answers, QualificationWhy why) {
        this.answers = answers;
        this.why = why;
    }

    @Access(permission = SellingRights.READ, relation = Relation.MEMBER)
    @GetMapping
    QualificationView one(@PathVariable DealId id, Viewer viewer) {
        return answers.get(DealId.ref(id.value()), viewer);
    }

    @Access(permission = SellingRights.READ, relation = Relation.MEMBER)
    @GetMapping("/history")
    List<PastAnswer> history(@PathVariable DealId id, Viewer viewer) {
        return answers.past(DealId.ref(id.value()), viewer);
    }

    @Access(permission = SellingRights.READ, relation = Relation.MEMBER)
    @GetMapping("/why")
    Why why(
            @PathVariable DealId id,
            @RequestParam(defaultValue = "SCORE") QualificationWhy.QualificationFigure figure,
            Viewer viewer) {
        return why.explain(DealId.ref(id.value()), figure, viewer);
    }

    @Access(permission = SellingRights.EDIT_DEALS, relation = Relation.MEMBER)
    @PutMapping("/{item}")
    QualificationView answer(
            @PathVariable DealId id, @PathVariable String item, @RequestBody Answered given, Viewer viewer) {
        return answers.answer(DealId.ref(id.value()), item, given, viewer);
    }

    @Access(permission = SellingRights.EDIT_DEALS, relation = Relation.MEMBER)
    @PostMapping("/renew")
    QualificationView renew(@PathVariable DealId id, Viewer viewer) {
        return answers.renew(DealId.ref(id.value()), viewer);
    }
}
