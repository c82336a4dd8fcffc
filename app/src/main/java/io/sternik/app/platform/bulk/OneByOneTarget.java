package io.sternik.app.platform.bulk;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.access.Visibility;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.list.ListSource;
import io.sternik.app.platform.problem.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A kind of record many of which are changed one by one, each by the use case of the single record. */
public abstract class OneByOneTarget implements BulkTarget {

    private final String object;
    private final OneByOne each;
    private final Function<Visibility, ListSource<?>> list;
    private final BiFunction<Collection<UUID>, Visibility, Map<UUID, String>> names;

    /**
     * A kind of record.
     *
     * @param object as in addresses
     * @param list from which records are chosen
     * @param names of those of the records that are in sight
     */
    protected OneByOneTarget(
            String object,
            OneByOne each,
            Function<Visibility, ListSource<?>> list,
            BiFunction<Collection<UUID>, Visibility, Map<UUID, String>> names) {
        this.object = object;
        this.each = each;
        this.list = list;
        this.names = names;
    }

    @Override
    public final String object() {
        return object;
    }

    @Override
    public final ListSource<?> source(Viewer viewer) {
        return list.apply(viewer.visibility());
    }

    @Override
    public final Map<UUID, Problem> apply(List<BulkRequest.Row> rows, ChangeSetId act, Viewer by) {
        return each.apply(rows, row -> apply(row.id(), row.change(), act, by));
    }

    /** Changes one record as a part of the act, or refuses. */
    protected abstract void apply(UUID id, BulkChange change, ChangeSetId act, Viewer by);

    @Override
    public final Map<UUID, String> names(Collection<UUID> ids, Viewer viewer) {
        return names.apply(ids, viewer.visibility());
    }
}
