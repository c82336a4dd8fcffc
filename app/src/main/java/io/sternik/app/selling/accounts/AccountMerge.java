package io.sternik.app.selling.accounts;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.Journal;
import io.sternik.app.platform.merge.MergePreview;
import io.sternik.app.platform.merge.MergePreview.Attached;
import io.sternik.app.platform.merge.MergeProblem;
import io.sternik.app.platform.merge.MergeRequest;
import io.sternik.app.platform.merge.Merges;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.AccountId;
import io.sternik.app.selling.ContactId;
import io.sternik.app.selling.contacts.Employment;
import io.sternik.database.selling.tables.records.AccountRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two accounts that are one company: one goes into the other, with its deals, activities, people and branches. The owner stays that of the
 * account that stays; deals keep theirs.
 */
@Component
class AccountMerge {

    private final Accounts accounts;
    private final AccountStore store;
    private final AccountFacts facts;
    private final Employment employment;
    private final Merges merges;
    private final Journal journal;
    private final CompanyTime time;

    AccountMerge(
            Accounts accounts,
            AccountStore store,
            AccountFacts facts,
            Employment employment,
            Merges merges,
            Journal journal,
            CompanyTime time) {
        this.accounts = accounts;
        this.store = store;
        this.facts = facts;
        this.employment = employment;
        this.merges = merges;
        this.journal = journal;
        this.time = time;
    }

    /** What would pass over; refused like the merge itself. Both accounts stay locked until the answer is made. */
    @Transactional
    MergePreview preview(AccountId id, AccountId otherId, Viewer by) {
        accounts.get(id, by);
        Pair pair = pair(id, otherId, by);
        long people = store.contactsAt(pair.other.getId()).size();
        List<Attached> attached = new ArrayList<>(merges.attached(AccountId.OBJECT, pair.other.getId()));
        if (people > 0) {
            attached.add(new Attached(ContactId.OBJECT, people));
        }
        return new MergePreview(attached, offered(pair));
    }

    /** Lets one account go into another; can be taken back as long as nobody has touched what passed over. */
    @Transactional
    AccountRow merge(AccountId id, MergeRequest wanted, long knownVersion, Viewer by) {
        accounts.requireCurrent(id, knownVersion, by);
        Pair pair = pair(id, new AccountId(wanted.other()), by);
        accounts.requireCurrent(pair.survivor, knownVersion);
        accounts.requireCurrent(pair.other, wanted.otherVersion());
        AccountRecord survivor = pair.survivor;
        AccountRecord other = pair.other;
        ChangeSetId act = journal.openMerge(other.getName() + " → " + survivor.getName(), by);
        List<FieldChange> changes = take(pair, wanted.take());
        merges.repoint(AccountId.OBJECT, other.getId(), survivor.getId(), act, by);
        employment.moveTo(other.getId(), survivor.getId(), act, by);
        other.setDeletedAt(time.now());
        other.setMergedInto(survivor.getId());
        store.save(other);
        journal.merged(
                by,
                AccountId.ref(other.getId()),
                other.getVersion(),
                other.getName(),
                AccountId.ref(survivor.getId()),
                act);
        store.save(survivor);
        List<FieldChange> told = new ArrayList<>(changes);
        told.add(new FieldChange("merged", null, other.getName()));
        // Last, so that undoing begins with it: a number that only one may have is free again before the other comes
        // back.
        journal.changed(by, AccountId.ref(survivor.getId()), survivor.getVersion(), told, changes, act);
        return accounts.get(id, by);
    }

    /** Both accounts, locked in the order of their ids, so that two merges of the same pair wait for each other. */
    private Pair pair(AccountId id, AccountId otherId, Viewer by) {
        if (id.equals(otherId)) {
            throw new MergeProblem.WithItself().refused();
        }
        List<AccountRecord> locked = Stream.of(id, otherId)
                .sorted(Comparator.comparing(AccountId::value))
                .map(one -> accounts.whole(one, by))
                .toList();
        boolean first = locked.getFirst().getId().equals(id.value());
        Pair pair = new Pair(locked.get(first ? 0 : 1), locked.get(first ? 1 : 0));
        pair.requireOneCompany();
        return pair;
    }

    private record Pair(AccountRecord survivor, AccountRecord other) {

        void requireOneCompany() {
            String number = survivor.getNip();
            String otherNumber = other.getNip();
            if (number != null && otherNumber != null && !number.equals(otherNumber)) {
                throw new MergeProblem.TwoCompanies(number, otherNumber).refused();
            }
        }
    }

    /** Facts that are known of the other account and differ from those of the one that stays. */
    private List<String> offered(Pair pair) {
        return facts.known(pair.other).stream()
                .filter(fact -> !Objects.equals(facts.text(pair.other, fact), facts.text(pair.survivor, fact)))
                .filter(fact -> !fact.equals("parent") || canBelongTo(pair.survivor, pair.other.getParent()))
                .toList();
    }

    private boolean canBelongTo(AccountRecord account, @Nullable UUID parent) {
        return parent != null && !store.isBelow(parent, account.getId());
    }

    private List<FieldChange> take(Pair pair, @Nullable Set<String> wanted) {
        List<String> offered = offered(pair);
        if (wanted != null && !offered.containsAll(wanted)) {
            throw RequestProblem.Invalid.field("take", "field.unknown-value").refused();
        }
        AccountRecord survivor = pair.survivor;
        AccountRecord before = survivor.copy();
        if (store.isBelow(survivor.getId(), pair.other.getId())) {
            // It cannot stay below what goes into it.
            survivor.setParent(pair.other.getParent());
        }
        FieldChange.Difference difference = new FieldChange.Difference();
        for (String fact : offered) {
            if (wanted == null ? facts.text(survivor, fact) == null : wanted.contains(fact)) {
                facts.set(survivor, fact, facts.text(pair.other, fact));
            }
            if (!fact.equals("parent")) {
                difference.field(fact, facts.text(before, fact), facts.text(survivor, fact));
            }
        }
        return difference
                .field("parent", before.getParent(), survivor.getParent())
                .changes();
    }
}
