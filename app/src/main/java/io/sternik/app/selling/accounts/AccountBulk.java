package io.sternik.app.selling.accounts;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.bulk.BulkChange;
import io.sternik.app.platform.bulk.BulkForm;
import io.sternik.app.platform.bulk.BulkRequest;
import io.sternik.app.platform.bulk.BulkTarget;
import io.sternik.app.platform.bulk.OneByOne;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.list.ListSource;
import io.sternik.app.platform.problem.Problem;
import io.sternik.app.selling.AccountId;
import io.sternik.app.selling.SellingRights;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Many accounts at once: fields, deletion. */
@Component
class AccountBulk implements BulkTarget {

    private final Accounts accounts;
    private final AccountList list;
    private final AccountUndo undo;
    private final BulkForm form;
    private final OneByOne each;

    AccountBulk(Accounts accounts, AccountList list, AccountUndo undo, BulkForm form, OneByOne each) {
        this.accounts = accounts;
        this.list = list;
        this.undo = undo;
        this.form = form;
        this.each = each;
    }

    @Override
    public String object() {
        return "accounts";
    }

    @Override
    public ListSource<?> source(Viewer viewer) {
        return list.source(viewer.visibility());
    }

    @Override
    public Map<UUID, Problem> apply(List<BulkRequest.Row> rows, ChangeSetId act, Viewer by) {
        return each.apply(rows, row -> apply(row.id(), row.change(), act, by));
    }

    private void apply(UUID id, BulkChange change, ChangeSetId act, Viewer by) {
        AccountId account = new AccountId(id);
        if (change.deletes()) {
            form.require(by, SellingRights.DELETE_ACCOUNTS);
            accounts.delete(account, act, by);
        } else {
            accounts.change(account, form.read(change.patch(), AccountPatch.class), act, by);
        }
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids, Viewer viewer) {
        return undo.names(ids, viewer);
    }
}
