package io.sternik.app.platform.history;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.ChangeSets.Item;
import io.sternik.app.platform.history.ChangeSets.Operation;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Makes one act of a person on a screen a change set, so that it can be taken back; the answer names it in the header {@code Change-Set}. */
@Component
public class Edits {

    /** Name of the header, and of the attribute of the request from which it is taken. */
    public static final String HEADER = "Change-Set";

    private final ChangeSets changeSets;
    private final TransactionTemplate transaction;

    Edits(ChangeSets changeSets, PlatformTransactionManager transactions) {
        this.changeSets = changeSets;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Does the act in a transaction of its own; what it notes under the given change set can be undone.
     *
     * @param title what is changed, for the person who looks for it later
     */
    public <T> T make(String title, Viewer by, Function<ChangeSetId, T> act) {
        AtomicReference<@Nullable ChangeSetId> made = new AtomicReference<>();
        T result = transaction.execute(_ -> {
            ChangeSetId opened = changeSets.open("edit", title, by);
            T done = act.apply(opened);
            if (!changeSets.dropIfEmpty(opened)) {
                made.set(opened);
            }
            return done;
        });
        ChangeSetId changeSet = made.get();
        if (changeSet != null) {
            tell(changeSet);
        }
        return result;
    }

    /**
     * Opens the change set of an act in the transaction of the caller; the answer names it unless it is a refusal.
     *
     * @param title what is changed, for the person who looks for it later
     */
    public ChangeSetId open(String title, Viewer by) {
        ChangeSetId opened = changeSets.open("edit", title, by);
        tell(opened);
        return opened;
    }

    private static void tell(ChangeSetId changeSet) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(HEADER, changeSet.value().toString(), RequestAttributes.SCOPE_REQUEST);
        }
    }

    /** Notes a new record. */
    public void created(@Nullable ChangeSetId changeSet, RecordRef ref) {
        note(changeSet, new Item(ref, Operation.CREATED, List.of(), 1));
    }

    /** Notes what changed in a record: nothing when the act belongs to no change set. */
    public void changed(@Nullable ChangeSetId changeSet, RecordRef ref, long version, List<FieldChange> changes) {
        note(changeSet, new Item(ref, Operation.UPDATED, changes, version));
    }

    private void note(@Nullable ChangeSetId changeSet, Item item) {
        if (changeSet != null) {
            changeSets.append(changeSet, List.of(item));
        }
    }
}
