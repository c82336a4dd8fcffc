package io.sternik.app.selling.criteria;

import io.sternik.app.platform.field.CustomField;
import io.sternik.app.platform.field.FieldUse;
import io.sternik.app.selling.pipelines.Pipelines;
import io.sternik.engine.finding.Text;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Own fields of deals that stages demand: who archived one would leave deals standing before a gate that nobody can open. */
@Component
class DemandedFields implements FieldUse {

    private final CriteriaStore criteria;
    private final Pipelines pipelines;

    DemandedFields(CriteriaStore criteria, Pipelines pipelines) {
        this.criteria = criteria;
        this.pipelines = pipelines;
    }

    @Override
    public List<Text> needing(CustomField field) {
        if (!field.object().equals("deals")) {
            return List.of();
        }
        Map<UUID, Text> stages = pipelines.all().stream()
                .flatMap(pipeline -> pipeline.stages().stream())
                .collect(Collectors.toMap(stage -> stage.id().value(), Pipelines.Stage::name));
        return criteria.ofStages(stages.keySet()).stream()
                .filter(one -> one.until() == null)
                .filter(one -> one.demand().parts().anyMatch(part -> field.key().equals(Criteria.fieldOf(part))))
                .map(one -> stages.getOrDefault(one.stage(), one.text()))
                .distinct()
                .toList();
    }
}
