package io.sternik.app.selling.results;

import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.Owner;
import io.sternik.app.selling.pipelines.Pipelines;
import io.sternik.engine.finding.Text;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in words whose results a page shows, so that a sheet of paper needs no address beside it. */
@Component
class ResultsCaption {

    private final DSLContext sql;
    private final Pipelines pipelines;
    private final CompanyTime time;

    ResultsCaption(DSLContext sql, Pipelines pipelines, CompanyTime time) {
        this.sql = sql;
        this.pipelines = pipelines;
        this.time = time;
    }

    /**
     * Names of what narrows the page.
     *
     * @param owner who holds the position, or its title while nobody does; null for everybody in sight
     * @param pipeline null for all
     */
    record Names(@Nullable Text owner, @Nullable Text pipeline) {}

    /** The names for this scope; a position that the viewer does not see has none. */
    Names of(ResultsScope scope) {
        List<UUID> under = scope.under();
        return new Names(under.size() == 1 ? owner(under.getFirst(), scope) : null, pipeline(scope.pipeline()));
    }

    private @Nullable Text owner(UUID position, ResultsScope scope) {
        Owner.Directory owners = new Owner.Directory(time.today(), "owners");
        Owner owner = sql.select(owners.columns())
                .from(owners.table())
                .where(owners.position().eq(position), scope.owners(owners.position()))
                .fetchOne(Owner::read);
        if (owner == null) {
            return null;
        }
        return owner.person() == null ? owner.title() : new Text(owner.person(), owner.person());
    }

    private @Nullable Text pipeline(@Nullable UUID id) {
        return pipelines.all().stream()
                .filter(pipeline -> pipeline.id().value().equals(id))
                .map(Pipelines.Pipeline::name)
                .findFirst()
                .orElse(null);
    }
}
