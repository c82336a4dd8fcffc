package io.sternik.app.selling.contacts;

import static io.sternik.database.selling.Tables.CONTACT;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.field.CustomFields;
import io.sternik.app.platform.field.CustomValues;
import io.sternik.app.platform.field.FieldSet;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.History;
import io.sternik.app.platform.history.Journal;
import io.sternik.app.platform.http.Patch;
import io.sternik.app.platform.list.ListRequest;
import io.sternik.app.platform.list.Lists;
import io.sternik.app.platform.list.Page;
import io.sternik.app.platform.problem.RecordProblem;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.AccountId;
import io.sternik.app.selling.ContactId;
import io.sternik.database.selling.tables.records.ContactRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do with contacts: find, add, change, send to another job, delete. Each act can be taken back. */
@Component
public class Contacts {

    private final ContactStore store;
    private final ContactList list;
    private final Employment employment;
    private final CustomFields custom;
    private final Lists lists;
    private final Journal journal;
    private final CompanyTime time;

    Contacts(
            ContactStore store,
            ContactList list,
            Employment employment,
            CustomFields custom,
            Lists lists,
            Journal journal,
            CompanyTime time) {
        this.store = store;
        this.list = list;
        this.employment = employment;
        this.custom = custom;
        this.lists = lists;
        this.journal = journal;
        this.time = time;
    }

    /** A page of the contacts that the viewer may see. */
    public Page<ContactRow> page(ListRequest request, Viewer viewer) {
        return lists.page(list.source(viewer.visibility()), request, viewer.visibility());
    }

    /** The contact; not found when the viewer may not see it, and named when it is the same as another whom the viewer sees. */
    public ContactRow get(ContactId id, Viewer viewer) {
        return store.find(id, viewer.visibility())
                .orElseThrow(() -> store.survivor(id, viewer.visibility())
                        .map(RecordProblem::refused)
                        .orElseGet(() -> new RecordProblem.NotFound().refused()));
    }

    /** Whether the contact is there for the viewer. */
    public boolean sees(UUID id, Viewer viewer) {
        return store.sees(id, viewer.visibility());
    }

    /** Who works and worked at an account that the viewer may see; nobody at one that is seen by its head. */
    public List<AccountPerson> peopleOf(AccountId account, Viewer viewer) {
        return store.peopleOf(account, viewer.visibility());
    }

    /** The history of a contact that the viewer may see, newest first. */
    public List<History.Line> history(ContactId id, Viewer viewer) {
        get(id, viewer);
        return journal.linesOf(ContactId.ref(id.value()));
    }

    /** Adds a contact, at an account when one is named. */
    @Transactional
    public ContactRow create(NewContact wanted, Viewer by) {
        ContactRecord contact = CONTACT.newRecord();
        contact.setCustom(fields().begun(wanted.custom()).json());
        return create(contact, wanted, () -> journal.open(nameOf(contact), by), by);
    }

    /** Adds a contact as a part of a larger act. What the company requires in its own fields can follow later. */
    @Transactional
    public ContactRow create(NewContact wanted, ChangeSetId act, Viewer by) {
        ContactRecord contact = CONTACT.newRecord();
        contact.setCustom(fields().changed(CustomValues.NONE, wanted.custom()).json());
        return create(contact, wanted, () -> act, by);
    }

    private FieldSet fields() {
        return custom.of(ContactList.OBJECT);
    }

    private ContactRow create(ContactRecord contact, NewContact wanted, Supplier<ChangeSetId> act, Viewer by) {
        contact.setGiven(given(wanted.given()));
        contact.setFamily(given(wanted.family()));
        contact.setTitle(Patch.text(Optional.ofNullable(wanted.title()), null));
        contact.setLanguage(language(wanted.language()));
        contact.setMakerPosition(
                by.visibility().positions().stream().findFirst().orElse(null));
        contact.setCreatedAt(time.now());
        requireName(contact);
        List<ContactPoint> phones = points(ContactPoint.Kind.PHONE, wanted.phones());
        List<ContactPoint> mails = points(ContactPoint.Kind.MAIL, wanted.mails());
        UUID account = wanted.account();
        if (account != null) {
            employment.requireInSight(account, "account", by);
        }
        store.insert(contact);
        store.setPoints(contact.getId(), ContactPoint.Kind.PHONE, phones);
        store.setPoints(contact.getId(), ContactPoint.Kind.MAIL, mails);
        List<FieldChange> changes = new ArrayList<>(difference(null, contact));
        changes.addAll(new FieldChange.Difference()
                .field("phones", null, textOf(phones))
                .field("mails", null, textOf(mails))
                .changes());
        if (account != null) {
            changes.add(employment.begin(
                    contact.getId(),
                    new ContactJobs.Job(
                            account, wanted.role(), Objects.requireNonNullElseGet(wanted.from(), time::today), null),
                    by));
        }
        journal.created(by, ContactId.ref(contact.getId()), changes, act.get());
        return get(new ContactId(contact.getId()), by);
    }

    /** Changes fields of a contact that nobody else has changed since the known version. */
    @Transactional
    ContactRow change(ContactId id, ContactPatch patch, long knownVersion, Viewer by) {
        ContactRecord contact = current(id, knownVersion, by);
        change(contact, patch, () -> journal.open(nameOf(contact), by), by);
        return get(id, by);
    }

    /** Changes fields of a contact whatever its version is, as a part of a larger act. */
    @Transactional
    void change(ContactId id, ContactPatch patch, ChangeSetId act, Viewer by) {
        change(locked(id, by), patch, () -> act, by);
    }

    private void change(ContactRecord contact, ContactPatch patch, Supplier<ChangeSetId> act, Viewer by) {
        ContactRecord before = contact.copy();
        set(contact, patch);
        if (patch.custom() != null) {
            contact.setCustom(fields().changed(CustomValues.of(contact.getCustom()), patch.custom())
                    .json());
        }
        List<FieldChange> changes = new ArrayList<>(difference(before, contact));
        UUID id = contact.getId();
        change(id, ContactPoint.Kind.PHONE, patch.phones(), patch.phone()).ifPresent(changes::add);
        change(id, ContactPoint.Kind.MAIL, patch.mails(), patch.mail()).ifPresent(changes::add);
        note(contact, changes, act, by);
    }

    /** Says where the contact works and worked, at accounts in the viewer's sight. */
    @Transactional
    ContactRow employ(ContactId id, ContactJobs jobs, long knownVersion, Viewer by) {
        ContactRecord contact = current(id, knownVersion, by);
        List<FieldChange> changes = employment.set(id.value(), jobs.relations(), by);
        note(contact, changes, () -> journal.open(nameOf(contact), by), by);
        return store.changed(id.value(), by.visibility());
    }

    /** Says that a contact works at an account from today on, unless it does so already, as a part of a larger act. */
    @Transactional
    public void join(ContactId id, UUID account, ChangeSetId act, Viewer by) {
        ContactRecord contact = locked(id, by);
        List<ContactJobs.Job> jobs = new ArrayList<>(store.jobs(id.value(), by.visibility()));
        boolean worksThere = jobs.stream()
                .anyMatch(job -> job.account().equals(account)
                        && (job.to() == null || job.to().isAfter(time.today())));
        if (!worksThere) {
            jobs.add(new ContactJobs.Job(account, null, time.today(), null));
            note(contact, employment.set(id.value(), jobs, by), () -> act, by);
        }
    }

    private void note(ContactRecord contact, List<FieldChange> changes, Supplier<ChangeSetId> act, Viewer by) {
        if (!changes.isEmpty()) {
            store.save(contact);
            journal.changed(by, ContactId.ref(contact.getId()), contact.getVersion(), changes, act.get());
        }
    }

    /** Deletes a contact that no open deal names, so that it can be brought back by undoing the change set. */
    @Transactional
    public ChangeSetId delete(ContactId id, long knownVersion, Viewer by) {
        ContactRecord contact = current(id, knownVersion, by);
        ChangeSetId changeSet = journal.openDeletion(nameOf(contact), by);
        delete(contact, changeSet, by);
        return changeSet;
    }

    /** Deletes a contact whatever its version is, as a part of a larger act. */
    @Transactional
    void delete(ContactId id, ChangeSetId act, Viewer by) {
        delete(locked(id, by), act, by);
    }

    private void delete(ContactRecord contact, ChangeSetId act, Viewer by) {
        int open = store.openDealsOf(contact.getId());
        if (open > 0) {
            throw new RecordProblem.InUse("deal", open).refused();
        }
        contact.setDeletedAt(time.now());
        store.save(contact);
        journal.deleted(by, ContactId.ref(contact.getId()), contact.getVersion(), nameOf(contact), act);
    }

    ContactRecord locked(ContactId id, Viewer by) {
        return store.lock(id, by.visibility()).orElseThrow(() -> new RecordProblem.NotFound().refused());
    }

    private ContactRecord current(ContactId id, long knownVersion, Viewer by) {
        ContactRecord contact = locked(id, by);
        requireCurrent(contact, knownVersion);
        return contact;
    }

    /** Refuses a change of a contact that is not there for the viewer, or is known in an older version. */
    void requireCurrent(ContactId id, long knownVersion, Viewer by) {
        journal.requireCurrent(
                ContactId.ref(id.value()), knownVersion, get(id, by).version());
    }

    /** Refuses a change that knows an older version of the contact. */
    void requireCurrent(ContactRecord contact, long knownVersion) {
        journal.requireCurrent(ContactId.ref(contact.getId()), knownVersion, contact.getVersion());
    }

    private static void set(ContactRecord contact, ContactPatch patch) {
        if (patch.given() != null) {
            contact.setGiven(given(patch.given().orElse(null)));
        }
        if (patch.family() != null) {
            contact.setFamily(given(patch.family().orElse(null)));
        }
        contact.setTitle(Patch.text(patch.title(), contact.getTitle()));
        if (patch.language() != null) {
            contact.setLanguage(language(patch.language().orElse(null)));
        }
        requireName(contact);
    }

    /** Changes all points of a kind, or the primary one alone. */
    private Optional<FieldChange> change(
            UUID contact,
            ContactPoint.Kind kind,
            @Nullable Optional<List<String>> all,
            @Nullable Optional<String> primary) {
        if (all == null && primary == null) {
            return Optional.empty();
        }
        List<ContactPoint> before = store.points(contact, kind);
        List<ContactPoint> after = all != null
                ? points(kind, all.orElse(List.of()))
                : ContactPoint.all(
                        kind,
                        Stream.concat(
                                        Objects.requireNonNull(primary).stream(),
                                        before.stream().skip(1).map(ContactPoint::value))
                                .toList(),
                        kind.code());
        if (before.equals(after)) {
            return Optional.empty();
        }
        store.setPoints(contact, kind, after);
        return Optional.of(new FieldChange(kind.field(), textOf(before), textOf(after)));
    }

    private static List<ContactPoint> points(ContactPoint.Kind kind, @Nullable List<String> texts) {
        return ContactPoint.all(kind, texts == null ? List.of() : texts, kind.field());
    }

    static @Nullable String textOf(List<ContactPoint> points) {
        return points.isEmpty() ? null : ContactPoint.text(points);
    }

    static List<FieldChange> difference(@Nullable ContactRecord before, ContactRecord after) {
        List<FieldChange> changes = new ArrayList<>(new FieldChange.Difference()
                .field("given", before == null ? null : filled(before.getGiven()), filled(after.getGiven()))
                .field("family", before == null ? null : filled(before.getFamily()), filled(after.getFamily()))
                .field("title", before == null ? null : before.getTitle(), after.getTitle())
                .field("language", before == null ? null : before.getLanguage(), after.getLanguage())
                .changes());
        CustomValues known = before == null ? CustomValues.NONE : CustomValues.of(before.getCustom());
        changes.addAll(known.differences(CustomValues.of(after.getCustom())));
        return changes;
    }

    static String nameOf(ContactRecord contact) {
        return (contact.getGiven() + " " + contact.getFamily()).strip();
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static @Nullable String filled(String text) {
        return text.isEmpty() ? null : text;
    }

    private static void requireName(ContactRecord contact) {
        if (nameOf(contact).isEmpty()) {
            throw RequestProblem.Invalid.field("family", "contact.name").refused();
        }
    }

    private static @Nullable String language(@Nullable String code) {
        if (code != null && !List.of("pl", "en").contains(code)) {
            throw RequestProblem.Invalid.field("language", "field.unknown-value")
                    .refused();
        }
        return code;
    }
}
