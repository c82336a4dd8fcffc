package io.sternik.app.selling.deals;

import static io.sternik.database.catalog_views.Tables.PRODUCT;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.company.Company;
import io.sternik.app.platform.field.CustomValues;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.DealProblem;
import io.sternik.app.selling.pipelines.Pipelines;
import io.sternik.engine.money.Money;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Completes what a person left out when opening a deal, and finds stages and products. */
@Component
class DealDefaults {

    private final DSLContext sql;
    private final Pipelines pipelines;
    private final Company company;
    private final CompanyTime time;

    DealDefaults(DSLContext sql, Pipelines pipelines, Company company, CompanyTime time) {
        this.sql = sql;
        this.pipelines = pipelines;
        this.company = company;
        this.time = time;
    }

    Pipelines.Stage stage(NewDeal wanted) {
        List<Pipelines.Pipeline> all = pipelines.all();
        UUID pipelineId = wanted.pipeline();
        Pipelines.Pipeline pipeline = pipelineId == null
                ? all.getFirst()
                : pipelines.find(pipelineId).orElseThrow(() -> new DealProblem.ForeignStage().refused());
        UUID stageId = wanted.stage();
        Pipelines.Stage stage =
                stageId == null ? pipeline.first() : stageOf(pipeline.id().value(), stageId);
        if (stage.kind() != Pipelines.Kind.OPEN) {
            throw RequestProblem.Invalid.field("stage", "deal.opens-open").refused();
        }
        return stage;
    }

    Pipelines.Stage stageOf(UUID pipeline, UUID stage) {
        return pipelines
                .stage(stage)
                .filter(found -> found.pipeline().value().equals(pipeline))
                .orElseThrow(() -> new DealProblem.ForeignStage().refused());
    }

    /** @param custom the own fields that it begins with */
    DealState state(NewDeal wanted, Pipelines.Stage stage, CustomValues custom, Viewer by) {
        if (wanted.name().isBlank()) {
            throw RequestProblem.Invalid.field("name", "field.required").refused();
        }
        UUID owner = wanted.owner();
        if (owner == null) {
            owner = by.visibility().positions().stream()
                    .findFirst()
                    .orElseThrow(() -> new DealProblem.NoPosition().refused());
        }
        Money amount = wanted.amount();
        return new DealState(
                wanted.name().strip(),
                wanted.account(),
                wanted.contact(),
                wanted.product(),
                stage.pipeline().value(),
                stage.id().value(),
                amount == null ? null : amount.minor(),
                amount == null
                        ? company.currency().getCurrencyCode()
                        : amount.currency().getCurrencyCode(),
                time.today(),
                wanted.closeOn(),
                owner,
                wanted.nextStep(),
                wanted.nextStepOn(),
                null,
                null,
                custom);
    }

    boolean isSold(UUID product) {
        return sql.fetchExists(PRODUCT, PRODUCT.ID.eq(product).and(PRODUCT.DELETED.isFalse()));
    }
}
