package io.sternik.app.selling.contacts;

import static io.sternik.database.selling.Tables.CONTACT;

import io.sternik.app.platform.access.Viewer;
import io.sternik.app.platform.field.CustomField;
import io.sternik.app.platform.field.CustomValues;
import io.sternik.app.platform.history.ChangeSetId;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.history.Journal;
import io.sternik.app.platform.merge.MergePreview;
import io.sternik.app.platform.merge.MergeProblem;
import io.sternik.app.platform.merge.MergeRequest;
import io.sternik.app.platform.merge.Merges;
import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.platform.time.CompanyTime;
import io.sternik.app.selling.ContactId;
import io.sternik.database.selling.tables.records.ContactRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two contacts who are one person: one goes into the other, with deals, activities and jobs. No number and no address is lost: those of both
 * are kept, and only which are the primary ones is chosen.
 */
@Component
class ContactMerge {

    private static final Map<String, Fact> FACTS = facts();

    private final Contacts contacts;
    private final ContactStore store;
    private final Employment employment;
    private final Merges merges;
    private final Journal journal;
    private final CompanyTime time;

    ContactMerge(
            Contacts contacts,
            ContactStore store,
            Employment employment,
            Merges merges,
            Journal journal,
            CompanyTime time) {
        this.contacts = contacts;
        this.store = store;
        this.employment = employment;
        this.merges = merges;
        this.journal = journal;
        this.time = time;
    }

    private record Pair(ContactRecord survivor, ContactRecord other) {}

    private record Fact(Function<ContactRecord, @Nullable String> get, BiConsumer<ContactRecord, String> set) {}

    private static Map<String, Fact> facts() {
        Map<String, Fact> facts = new LinkedHashMap<>();
        facts.put("given", new Fact(contact -> filled(contact.getGiven()), ContactRecord::setGiven));
        facts.put("family", new Fact(contact -> filled(contact.getFamily()), ContactRecord::setFamily));
        facts.put("title", new Fact(ContactRecord::getTitle, ContactRecord::setTitle));
        facts.put("language", new Fact(ContactRecord::getLanguage, ContactRecord::setLanguage));
        facts.put("externalId", new Fact(ContactRecord::getExternalId, ContactRecord::setExternalId));
        return facts;
    }

    private static @Nullable String filled(String text) {
        return text.isEmpty() ? null : text;
    }

    /** What would pass over; refused like the merge itself. */
    @Transactional
    MergePreview preview(ContactId id, ContactId otherId, Viewer by) {
        contacts.get(id, by);
        Pair pair = pair(id, otherId, by);
        return new MergePreview(merges.attached(ContactId.OBJECT, pair.other.getId()), offered(pair));
    }

    /** Lets one contact go into another; can be taken back as long as nobody has touched what passed over. */
    @Transactional
    ContactRow merge(ContactId id, MergeRequest wanted, long knownVersion, Viewer by) {
        contacts.requireCurrent(id, knownVersion, by);
        Pair pair = pair(id, new ContactId(wanted.other()), by);
        ContactRecord survivor = pair.survivor;
        ContactRecord other = pair.other;
        contacts.requireCurrent(survivor, knownVersion);
        contacts.requireCurrent(other, wanted.otherVersion());
        String otherName = Contacts.nameOf(other);
        ChangeSetId act = journal.openMerge(otherName + " → " + Contacts.nameOf(survivor), by);
        List<FieldChange> changes = take(pair, wanted.take());
        changes.addAll(employment.unite(survivor.getId(), other.getId()));
        survivor.refresh(CONTACT.ACCOUNT, CONTACT.LINKED);
        merges.repoint(ContactId.OBJECT, other.getId(), survivor.getId(), act, by);
        other.setDeletedAt(time.now());
        other.setMergedInto(survivor.getId());
        store.save(other);
        journal.merged(
                by, ContactId.ref(other.getId()), other.getVersion(), otherName, ContactId.ref(survivor.getId()), act);
        store.save(survivor);
        List<FieldChange> told = new ArrayList<>(changes);
        told.add(new FieldChange("merged", null, otherName));
        // Last, so that undoing begins with it: a number that only one may have is free again before the other comes
        // back.
        journal.changed(by, ContactId.ref(survivor.getId()), survivor.getVersion(), told, changes, act);
        return contacts.get(id, by);
    }

    /** Both contacts, locked in the order of their ids, so that two merges of the same pair wait for each other. */
    private Pair pair(ContactId id, ContactId otherId, Viewer by) {
        if (id.equals(otherId)) {
            throw new MergeProblem.WithItself().refused();
        }
        List<ContactRecord> locked = Stream.of(id, otherId)
                .sorted(Comparator.comparing(ContactId::value))
                .map(one -> contacts.locked(one, by))
                .toList();
        boolean first = locked.getFirst().getId().equals(id.value());
        return new Pair(locked.get(first ? 0 : 1), locked.get(first ? 1 : 0));
    }

    /** Facts that are known of the other contact and differ from those of the one that stays; numbers and addresses by their primary one. */
    private List<String> offered(Pair pair) {
        Stream<String> facts = FACTS.entrySet().stream()
                .filter(fact -> {
                    String value = fact.getValue().get().apply(pair.other);
                    return value != null && !value.equals(fact.getValue().get().apply(pair.survivor));
                })
                .map(Map.Entry::getKey);
        Stream<String> points = Stream.of(ContactPoint.Kind.values())
                .filter(kind -> {
                    List<ContactPoint> others = store.points(pair.other.getId(), kind);
                    List<ContactPoint> own = store.points(pair.survivor.getId(), kind);
                    return !others.isEmpty()
                            && (own.isEmpty()
                                    || !others.getFirst()
                                            .key()
                                            .equals(own.getFirst().key()));
                })
                .map(ContactPoint.Kind::field);
        return Stream.of(facts, points, custom(pair)).flatMap(some -> some).toList();
    }

    /** Own fields that are known of the other contact and differ. */
    private static Stream<String> custom(Pair pair) {
        CustomValues own = CustomValues.of(pair.survivor.getCustom());
        CustomValues others = CustomValues.of(pair.other.getCustom());
        return others.values().keySet().stream()
                .filter(code -> !Objects.equals(others.text(code), own.text(code)))
                .map(code -> CustomField.PREFIX + code);
    }

    private static void takeCustom(Pair pair, @Nullable Set<String> wanted) {
        CustomValues united = CustomValues.of(pair.survivor.getCustom());
        CustomValues others = CustomValues.of(pair.other.getCustom());
        for (String key : custom(pair).toList()) {
            String code = CustomField.codeOf(key);
            if (wanted == null ? united.get(code) == null : wanted.contains(key)) {
                united = united.with(code, others.get(code));
            }
        }
        pair.survivor.setCustom(united.json());
    }

    private List<FieldChange> take(Pair pair, @Nullable Set<String> wanted) {
        if (wanted != null && !offered(pair).containsAll(wanted)) {
            throw RequestProblem.Invalid.field("take", "field.unknown-value").refused();
        }
        ContactRecord before = pair.survivor.copy();
        FACTS.forEach((name, fact) -> {
            String own = fact.get().apply(pair.survivor);
            String value = fact.get().apply(pair.other);
            if (value != null && (wanted == null ? own == null : wanted.contains(name))) {
                fact.set().accept(pair.survivor, value);
            }
        });
        takeCustom(pair, wanted);
        List<FieldChange> changes = new ArrayList<>(Contacts.difference(before, pair.survivor));
        changes.addAll(new FieldChange.Difference()
                .field("externalId", before.getExternalId(), pair.survivor.getExternalId())
                .changes());
        for (ContactPoint.Kind kind : ContactPoint.Kind.values()) {
            changes.addAll(unite(pair, kind, wanted != null && wanted.contains(kind.field())));
        }
        return changes;
    }

    private List<FieldChange> unite(Pair pair, ContactPoint.Kind kind, boolean othersFirst) {
        List<ContactPoint> own = store.points(pair.survivor.getId(), kind);
        List<ContactPoint> others = store.points(pair.other.getId(), kind);
        List<ContactPoint> first = othersFirst ? others : own;
        List<ContactPoint> second = othersFirst ? own : others;
        List<ContactPoint> both = ContactPoint.all(
                kind,
                Stream.concat(first.stream(), second.stream())
                        .map(ContactPoint::value)
                        .toList(),
                kind.field());
        if (both.equals(own)) {
            return List.of();
        }
        store.setPoints(pair.survivor.getId(), kind, both);
        return List.of(
                new FieldChange(kind.field(), Contacts.textOf(own), Objects.requireNonNull(Contacts.textOf(both))));
    }
}
