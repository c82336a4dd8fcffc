package io.sternik.app.catalog.lines;

import io.sternik.app.catalog.CatalogProblem;
import io.sternik.app.catalog.Deletions;
import io.sternik.app.catalog.Journal;
import io.sternik.app.catalog.ProductLineId;
import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.history.Edits;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.Source;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.time.CompanyTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds, changes and deletes product lines, which have two levels. */
@Component
public class Lines {

    private final LineStore store;
    private final CompanyTime time;
    private final Journal journal;
    private final Deletions deletions;
    private final Edits edits;

    Lines(LineStore store, CompanyTime time, Journal journal, Deletions deletions, Edits edits) {
        this.store = store;
        this.time = time;
        this.journal = journal;
        this.deletions = deletions;
        this.edits = edits;
    }

    /** A line of a batch. */
    public record NewLine(ProductLineId id, LineDetails details) {}

    /** Writes many lines at once, those of the upper level first; the caller tells of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void load(List<NewLine> lines) {
        store.insertAll(lines);
    }

    /** The line with this code that is not deleted. */
    public Optional<ProductLineId> withCode(String code) {
        return store.ofCode(code);
    }

    /** Adds a line, as part of an act that can be undone. */
    @Transactional
    public ProductLineId add(LineDetails details, ChangeSetId act, Viewer by) {
        requireFreeCode(details.code(), null);
        requireTwoLevels(details.parent(), null);
        ProductLineId id = store.insert(details);
        journal.changed(by, ProductLineId.ref(id.value()), 1, "created", difference(null, details), Source.HAND);
        edits.created(act, ProductLineId.ref(id.value()));
        return id;
    }

    /** Changes a line, as part of an act that can be undone. */
    @Transactional
    public void change(ProductLineId id, LineDetails details, long known, ChangeSetId act, Viewer by) {
        LineStore.Line before = current(id, known);
        List<FieldChange> changes = difference(before.details(), details);
        if (changes.isEmpty()) {
            return;
        }
        requireFreeCode(details.code(), id);
        requireTwoLevels(details.parent(), id);
        long version = store.update(id, details);
        journal.changed(by, ProductLineId.ref(id.value()), version, "changed", changes, Source.HAND);
        edits.changed(act, ProductLineId.ref(id.value()), version, changes);
    }

    /** Deletes a line that has no products and no lines below it. Answers the change set by which it comes back. */
    @Transactional
    public ChangeSetId delete(ProductLineId id, long known, Viewer by) {
        LineStore.Line before = current(id, known);
        int products = store.productsIn(id);
        if (products > 0) {
            throw new RecordProblem.InUse("products", products).refused();
        }
        if (store.hasLinesBelow(id)) {
            throw new RecordProblem.InUse("product-lines", 1).refused();
        }
        long version = store.setDeleted(id, time.now());
        return deletions.note(
                by, ProductLineId.ref(id.value()), version, before.details().code());
    }

    private LineStore.Line current(ProductLineId id, long known) {
        LineStore.Line line = store.find(id).orElseThrow(() -> new RecordProblem.NotFound().refused());
        journal.requireCurrent(ProductLineId.ref(id.value()), known, line.version());
        return line;
    }

    private void requireTwoLevels(@Nullable ProductLineId parent, @Nullable ProductLineId mine) {
        if (parent == null) {
            return;
        }
        LineStore.Line above = store.find(parent).orElseThrow(() -> new RecordProblem.NotFound().refused());
        boolean third = above.details().parent() != null || (mine != null && store.hasLinesBelow(mine));
        if (third || parent.equals(mine)) {
            throw new CatalogProblem.TooDeep().refused();
        }
    }

    private void requireFreeCode(String code, @Nullable ProductLineId mine) {
        if (store.ofCode(code).filter(owner -> !owner.equals(mine)).isPresent()) {
            throw new RecordProblem.Taken("code", code).refused();
        }
    }

    static List<FieldChange> difference(@Nullable LineDetails before, LineDetails after) {
        return new FieldChange.Difference()
                .field("code", before == null ? null : before.code(), after.code())
                .field(
                        "namePl",
                        before == null ? null : before.name().pl(),
                        after.name().pl())
                .field(
                        "nameEn",
                        before == null ? null : before.name().en(),
                        after.name().en())
                .field("parent", before == null ? null : id(before.parent()), id(after.parent()))
                .changes();
    }

    private static @Nullable Object id(@Nullable ProductLineId line) {
        return line == null ? null : line.value();
    }
}
