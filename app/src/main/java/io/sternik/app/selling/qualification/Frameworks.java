package io.sternik.app.selling.qualification;

import static io.sternik.database.selling.Tables.FRAMEWORK;
import static io.sternik.database.selling.Tables.FRAMEWORK_ITEM;
import static io.sternik.database.selling.Tables.PIPELINE;

import io.sternik.app.selling.PipelineId;
import io.sternik.app.selling.qualification.Framework.FrameworkItem;
import io.sternik.database.selling.tables.records.FrameworkItemRecord;
import io.sternik.engine.finding.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The methods of qualification in all their versions, and which pipeline uses which. They are the same for everybody. */
@Component
public class Frameworks {

    private final DSLContext sql;

    Frameworks(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * The method that a pipeline uses.
     *
     * @param framework code of the method, null for none
     */
    public record PipelineMethod(
            PipelineId id,
            long version,
            Text name,
            @Nullable String framework) {}

    /** All versions, methods by name, the newest version of each first. */
    public List<Framework> all() {
        Map<UUID, List<FrameworkItem>> items = sql.selectFrom(FRAMEWORK_ITEM)
                .orderBy(FRAMEWORK_ITEM.FRAMEWORK, FRAMEWORK_ITEM.RANK)
                .fetchGroups(FRAMEWORK_ITEM.FRAMEWORK, Frameworks::item);
        return sql.selectFrom(FRAMEWORK)
                .orderBy(FRAMEWORK.CODE, FRAMEWORK.VERSION.desc())
                .fetch(row -> new Framework(
                        row.getId(),
                        row.getCode(),
                        row.getVersion(),
                        new Text(row.getNamePl(), row.getNameEn()),
                        row.getScoreThreshold(),
                        row.getCoverageThreshold(),
                        row.getActive(),
                        items.getOrDefault(row.getId(), List.of())));
    }

    /** All versions by their ids. */
    Map<UUID, Framework> byId() {
        return all().stream().collect(Collectors.toMap(Framework::id, framework -> framework));
    }

    /** The version with this id. */
    Optional<Framework> find(UUID id) {
        return all().stream().filter(framework -> framework.id().equals(id)).findFirst();
    }

    /** The version of a method that holds now. */
    public Optional<Framework> active(String code) {
        return all().stream()
                .filter(framework -> framework.active() && framework.code().equals(code))
                .findFirst();
    }

    /** The pipelines in order with their methods. */
    List<PipelineMethod> pipelines() {
        return sql.selectFrom(PIPELINE)
                .orderBy(PIPELINE.RANK)
                .fetch(row -> new PipelineMethod(
                        new PipelineId(row.getId()),
                        row.getVersion(),
                        new Text(row.getNamePl(), row.getNameEn()),
                        row.getFramework()));
    }

    private static FrameworkItem item(FrameworkItemRecord row) {
        List<Text> scale = new ArrayList<>();
        for (int i = 0; i < row.getScalePl().length; i++) {
            scale.add(new Text(row.getScalePl()[i], row.getScaleEn()[i]));
        }
        return new FrameworkItem(
                row.getId(),
                row.getCode(),
                new Text(row.getNamePl(), row.getNameEn()),
                new Text(row.getQuestionPl(), row.getQuestionEn()),
                List.copyOf(scale),
                row.getWeight(),
                row.getMust());
    }
}
