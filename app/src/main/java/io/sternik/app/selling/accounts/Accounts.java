package io.sternik.app.selling.accounts;

import static io.sternik.database.selling.Tables.ACCOUNT;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.field.CustomFields;
import io.sternik.app.platform.field.CustomValues;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.Journal;
import io.sternik.app.platform.list.ListRequest;
import io.sternik.app.platform.list.Lists;
import io.sternik.app.platform.list.Page;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.AccountId;
import io.sternik.app.selling.AccountProblem;
import io.sternik.app.selling.DealProblem;
import io.sternik.app.selling.Owners;
import io.sternik.database.selling.tables.records.AccountRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do with accounts. */
@Component
public class Accounts {

    private final AccountStore store;
    private final Owners owners;
    private final AccountList list;
    private final Lists lists;
    private final CustomFields custom;
    private final Journal journal;
    private final CompanyTime time;

    Accounts(
            AccountStore store,
            Owners owners,
            AccountList list,
            Lists lists,
            CustomFields custom,
            Journal journal,
            CompanyTime time) {
        this.store = store;
        this.owners = owners;
        this.list = list;
        this.lists = lists;
        this.custom = custom;
        this.journal = journal;
        this.time = time;
    }

    /** A page of the accounts that the viewer may see. */
    public Page<AccountRow> page(ListRequest request, Viewer viewer) {
        return lists.page(list.source(viewer.visibility()), request, viewer.visibility());
    }

    /** The account; not found when the viewer may not see it, and named when it went into another that the viewer sees. */
    public AccountRow get(AccountId id, Viewer viewer) {
        return store.find(id, viewer.visibility())
                .orElseThrow(() -> store.survivor(id, viewer.visibility())
                        .map(RecordProblem::refused)
                        .orElseGet(() -> new RecordProblem.NotFound().refused()));
    }

    /** Whether the account is there for the viewer, be it only by its head. */
    public boolean sees(UUID id, Viewer viewer) {
        return store.sees(id, viewer.visibility());
    }

    /** The history of an account that the viewer sees as a whole; nothing of one seen by its head. */
    public List<History.Line> history(AccountId id, Viewer viewer) {
        return get(id, viewer).headOnly() ? List.of() : journal.linesOf(AccountId.ref(id.value()));
    }

    /** Makes an account, owned by the position asked for, by default the viewer's own. */
    @Transactional
    public AccountRow create(NewAccount wanted, Viewer by) {
        CustomValues begun = custom.of(AccountList.OBJECT).begun(wanted.custom());
        return create(wanted, begun, () -> journal.open(wanted.name().strip(), by), by);
    }

    /** Makes an account as a part of a larger act. What the company requires in its own fields can follow later. */
    @Transactional
    public AccountRow create(NewAccount wanted, ChangeSetId act, Viewer by) {
        CustomValues begun = custom.of(AccountList.OBJECT).changed(CustomValues.NONE, wanted.custom());
        return create(wanted, begun, () -> act, by);
    }

    private AccountRow create(NewAccount wanted, CustomValues begun, Supplier<ChangeSetId> act, Viewer by) {
        if (wanted.name().isBlank()) {
            throw RequestProblem.Invalid.field("name", "field.required").refused();
        }
        UUID asked = wanted.owner();
        UUID owner = asked != null
                ? asked
                : by.visibility().positions().stream().findFirst().orElse(null);
        if (owner != null && !owners.isWithinSight(owner, time.today(), by.visibility())) {
            throw new DealProblem.ForeignOwner().refused();
        }
        UUID parent = wanted.parent();
        if (parent != null && !store.sees(parent, by.visibility())) {
            throw RequestProblem.Invalid.field("parent", "field.unknown-record").refused();
        }
        NewAccount account = new NewAccount(
                wanted.name(),
                TaxNumber.normal(wanted.nip()),
                wanted.country(),
                wanted.town(),
                wanted.sector(),
                parent,
                owner,
                null);
        UUID id = store.insert(account, owner, begun, time.now());
        if (owner != null) {
            store.own(id, owner, time.today());
        }
        List<FieldChange> changes = new ArrayList<>(new FieldChange.Difference()
                .field("name", null, account.name())
                .field("owner", null, owner)
                .changes());
        changes.addAll(CustomValues.NONE.differences(begun));
        journal.created(by, AccountId.ref(id), changes, act.get());
        return get(new AccountId(id), by);
    }

    /** Changes fields of an account that nobody else has changed since the known version; can be taken back. */
    @Transactional
    AccountRow change(AccountId id, AccountPatch patch, long knownVersion, Viewer by) {
        AccountRecord account = current(id, knownVersion, by);
        change(account, patch, () -> journal.open(account.getName(), by), by);
        return get(id, by);
    }

    /** Changes fields of an account whatever its version is, as a part of a larger act. */
    @Transactional
    void change(AccountId id, AccountPatch patch, ChangeSetId act, Viewer by) {
        change(whole(id, by), patch, () -> act, by);
    }

    private void change(AccountRecord account, AccountPatch patch, Supplier<ChangeSetId> act, Viewer by) {
        AccountRecord before = account.copy();
        set(account, patch, by);
        List<FieldChange> changes = new ArrayList<>(new FieldChange.Difference()
                .field("name", before.getName(), account.getName())
                .field("nip", before.getNip(), account.getNip())
                .field("country", before.getCountry(), account.getCountry())
                .field("town", before.getTown(), account.getTown())
                .field("sector", before.getSector(), account.getSector())
                .field("status", before.getStatus(), account.getStatus())
                .field("parent", before.getParent(), account.getParent())
                .field("priceBook", before.getPriceBook(), account.getPriceBook())
                .changes());
        changes.addAll(CustomValues.of(before.getCustom()).differences(CustomValues.of(account.getCustom())));
        if (!changes.isEmpty()) {
            store.save(account);
            journal.changed(by, AccountId.ref(account.getId()), account.getVersion(), changes, act.get());
        }
    }

    /** Deletes an account without open deals so that it can be brought back by undoing the change set. */
    @Transactional
    public ChangeSetId delete(AccountId id, long knownVersion, Viewer by) {
        AccountRecord account = current(id, knownVersion, by);
        ChangeSetId changeSet = journal.openDeletion(account.getName(), by);
        delete(account, changeSet, by);
        return changeSet;
    }

    /** Deletes an account whatever its version is, as a part of a larger act. */
    @Transactional
    void delete(AccountId id, ChangeSetId act, Viewer by) {
        delete(whole(id, by), act, by);
    }

    private void delete(AccountRecord account, ChangeSetId act, Viewer by) {
        int open = store.openDealsOf(account.getId()).size();
        if (open > 0) {
            throw new RecordProblem.InUse("deal", open).refused();
        }
        account.setDeletedAt(time.now());
        store.save(account);
        journal.deleted(by, AccountId.ref(account.getId()), account.getVersion(), account.getName(), act);
    }

    /** The account, locked, as far as the viewer may change it and knows its newest version. */
    AccountRecord current(AccountId id, long knownVersion, Viewer by) {
        AccountRecord account = whole(id, by);
        requireCurrent(account, knownVersion);
        return account;
    }

    /** Refuses a change of an account that is not there for the viewer, or is known in an older version. */
    void requireCurrent(AccountId id, long knownVersion, Viewer by) {
        journal.requireCurrent(
                AccountId.ref(id.value()), knownVersion, get(id, by).version());
    }

    /** Refuses a change that knows an older version of the account. */
    void requireCurrent(AccountRecord account, long knownVersion) {
        journal.requireCurrent(AccountId.ref(account.getId()), knownVersion, account.getVersion());
    }

    /** The account, locked, unless the viewer sees only its head. */
    AccountRecord whole(AccountId id, Viewer by) {
        AccountRecord account =
                store.lock(id, by.visibility()).orElseThrow(() -> new RecordProblem.NotFound().refused());
        if (!by.visibility().seesAll() && get(id, by).headOnly()) {
            throw new AccountProblem.HeadOnly().refused();
        }
        return account;
    }

    private void set(AccountRecord account, AccountPatch patch, Viewer by) {
        if (patch.name() != null) {
            account.setName(patch.name()
                    .filter(name -> !name.isBlank())
                    .orElseThrow(() -> RequestProblem.Invalid.field("name", "field.required")
                            .refused())
                    .strip());
        }
        if (patch.nip() != null) {
            account.setNip(TaxNumber.normal(patch.nip().orElse(null)));
        }
        if (patch.country() != null) {
            account.setCountry(patch.country().orElse(null));
        }
        if (patch.town() != null) {
            account.setTown(patch.town().orElse(null));
        }
        if (patch.sector() != null) {
            account.setSector(patch.sector().orElse(null));
        }
        if (patch.status() != null) {
            account.setStatus(patch.status()
                    .filter(List.of("active", "dormant", "closed")::contains)
                    .orElseThrow(() -> RequestProblem.Invalid.field("status", "field.unknown-value")
                            .refused()));
        }
        if (patch.parent() != null) {
            setParent(account, patch.parent().orElse(null), by);
        }
        if (patch.custom() != null) {
            CustomValues before = CustomValues.of(account.getCustom());
            account.setCustom(custom.of(AccountList.OBJECT)
                    .changed(before, patch.custom())
                    .json());
        }
        if (patch.priceBook() != null) {
            UUID book = patch.priceBook().orElse(null);
            if (book != null && !store.priceBookExists(book)) {
                throw RequestProblem.Invalid.field("priceBook", "field.unknown-record")
                        .refused();
            }
            account.setPriceBook(book);
        }
    }

    private void setParent(AccountRecord account, @Nullable UUID parent, Viewer by) {
        if (parent != null) {
            if (!store.sees(parent, by.visibility())) {
                throw RequestProblem.Invalid.field("parent", "field.unknown-record")
                        .refused();
            }
            if (store.isBelow(parent, account.getId())) {
                throw new AccountProblem.ParentCycle().refused();
            }
        }
        account.set(ACCOUNT.PARENT, parent);
    }
}
