package io.sternik.app.selling.contacts;

import io.sternik.app.platform.field.CustomField;
import io.sternik.app.platform.field.FieldSet;
import io.sternik.app.platform.history.FieldChange;
import io.sternik.app.platform.imports.CustomCells;
import io.sternik.app.platform.imports.ImportContext;
import io.sternik.app.platform.imports.ImportNames;
import io.sternik.app.platform.imports.ImportParts;
import io.sternik.app.platform.imports.ImportPlan;
import io.sternik.app.platform.imports.ImportReport.Outcome;
import io.sternik.app.platform.imports.ImportRow;
import io.sternik.app.selling.ContactId;
import io.sternik.app.selling.PlannedPerson;
import io.sternik.app.selling.contacts.ContactImportStore.Change;
import io.sternik.app.selling.contacts.ContactImportStore.Facts;
import io.sternik.engine.table.Fold;
import io.sternik.engine.table.PersonName;
import io.sternik.engine.table.ValuesCell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the rows of contact files come to. */
final class ContactImportPlan implements ImportPlan {

    /** Part of contacts that are new. */
    static final String CREATED = "created";

    /** Part of contacts that change. */
    static final String UPDATED = "updated";

    private static final int RECORDS_AT_ONCE = 1_000;

    private final ImportContext context;
    private final CustomCells cells;
    private final Map<String, Facts> known = new HashMap<>();
    private final Set<UUID> met = new HashSet<>();
    private final List<Facts> created = new ArrayList<>();
    private final List<Change> updated = new ArrayList<>();

    /** New contacts, whose jobs begin on the day. */
    record Created(LocalDate on, List<Facts> contacts) {}

    /** Contacts that change. */
    record Updated(List<Change> changes) {}

    ContactImportPlan(ImportContext context, FieldSet fields) {
        this.context = context;
        this.cells = new CustomCells(fields, context.settings().currency());
    }

    void know(List<Facts> existing) {
        existing.forEach(this::register);
    }

    void read(ImportRow row) {
        UUID account = context.reference(row, "account", ImportNames.ACCOUNT);
        Facts wanted = facts(row, account);
        if (row.isRefused()) {
            return;
        }
        Facts existing = existing(wanted);
        if (existing != null && !met.add(existing.id())) {
            again(row, wanted);
            return;
        }
        if (existing == null) {
            cells.requireWhole(wanted.custom(), row);
            if (row.isRefused()) {
                return;
            }
            created.add(wanted);
            met.add(wanted.id());
            register(wanted);
            context.names().add(ImportNames.CONTACT, (wanted.given() + " " + wanted.family()).strip(), wanted.id());
            context.plan(wanted.id(), person(wanted));
            context.report().count(ContactId.OBJECT, Outcome.CREATED);
        } else {
            compare(row, existing, wanted);
        }
    }

    @Override
    public void cut(ImportParts parts) {
        parts.each(
                CREATED,
                created,
                RECORDS_AT_ONCE,
                some -> new Created(context.settings().today(), some));
        parts.each(UPDATED, updated, RECORDS_AT_ONCE, Updated::new);
    }

    /** A person who stands in several rows of several kinds of records is one; in a list of contacts, a row is too many. */
    private void again(ImportRow row, Facts wanted) {
        if (!row.sheet().mayRepeat()) {
            row.refuse(row.sheet().has("name") ? "name" : "family", "twice", Map.of("value", wanted.name()));
        }
    }

    private Facts facts(ImportRow row, @Nullable UUID account) {
        PersonName name = name(row);
        return new Facts(
                context.newId(),
                row.text("externalId"),
                name.given(),
                name.family(),
                row.text("title"),
                points(row, "mails", ContactPoint.Kind.MAIL),
                points(row, "phones", ContactPoint.Kind.PHONE),
                account,
                cells.read(row),
                1);
    }

    private static PersonName name(ImportRow row) {
        String given = row.text("given");
        String family = row.text("family");
        String whole = row.text("name");
        if (given == null && family == null && whole == null) {
            row.refuse(row.sheet().has("name") ? "name" : "family", "required", Map.of());
        }
        if (given == null && family == null) {
            return PersonName.of(whole == null ? "" : whole);
        }
        return new PersonName(given == null ? "" : given, family == null ? "" : family);
    }

    /** The addresses or numbers of a cell; one in which none can be read refuses the row. */
    private static List<ContactPoint> points(ImportRow row, String field, ContactPoint.Kind kind) {
        String written = row.text(field);
        if (written == null) {
            return List.of();
        }
        List<String> parts = kind == ContactPoint.Kind.MAIL ? ValuesCell.mails(written) : ValuesCell.phones(written);
        List<ContactPoint> points = parts.stream()
                .flatMap(part -> kind.read(part).stream())
                .distinct()
                .toList();
        if (points.isEmpty()) {
            row.refuse(field, kind == ContactPoint.Kind.MAIL ? "mail" : "phone", Map.of("value", written));
        }
        return points;
    }

    private @Nullable Facts existing(Facts wanted) {
        String externalId = wanted.externalId();
        Facts byId = externalId == null ? null : known.get("id:" + externalId);
        if (byId != null) {
            return byId;
        }
        if (context.createsAlways()) {
            return null;
        }
        for (ContactPoint mail : wanted.mails()) {
            Facts byMail = known.get(mailKey(mail, wanted));
            if (byMail != null) {
                return byMail;
            }
        }
        return known.get(nameKey(wanted));
    }

    /** Each contact is known by id, by its addresses together with the family name, and by its name at its account. */
    private void register(Facts contact) {
        String externalId = contact.externalId();
        if (externalId != null) {
            known.putIfAbsent("id:" + externalId, contact);
        }
        contact.mails().forEach(mail -> known.putIfAbsent(mailKey(mail, contact), contact));
        known.putIfAbsent(nameKey(contact), contact);
    }

    /** People of one firm may share an address, so that the family name has to be the same as well. */
    private static String mailKey(ContactPoint mail, Facts contact) {
        return "mail:" + mail.key() + ":" + Fold.text(contact.family());
    }

    private static String nameKey(Facts contact) {
        return "name:" + Fold.text(contact.name()) + ":" + contact.account();
    }

    private void compare(ImportRow row, Facts existing, Facts wanted) {
        FieldChange.Difference difference = new FieldChange.Difference();
        take(difference, row, "externalId", existing.externalId(), wanted.externalId());
        take(difference, row, "title", existing.title(), wanted.title());
        take(difference, row, "mails", text(existing.mails()), text(wanted.mails()));
        take(difference, row, "phones", text(existing.phones()), text(wanted.phones()));
        for (String code : wanted.custom().values().keySet()) {
            String before = existing.custom().text(code);
            take(
                    difference,
                    row,
                    CustomField.PREFIX + code,
                    before,
                    wanted.custom().text(code));
        }
        boolean newJob = existing.account() == null && context.takes(row, null, wanted.account());
        List<FieldChange> changes = difference.changes();
        if (changes.isEmpty() && !newJob) {
            context.report().count(ContactId.OBJECT, Outcome.UNCHANGED);
            return;
        }
        context.plan(existing.id(), person(wanted));
        updated.add(new Change(
                existing,
                wanted,
                changes,
                newJob ? wanted.account() : null,
                context.settings().today()));
        context.report().count(ContactId.OBJECT, Outcome.UPDATED);
    }

    private static PlannedPerson person(Facts contact) {
        return new PlannedPerson(
                ContactId.OBJECT,
                contact.name(),
                contact.externalId(),
                contact.account(),
                contact.mails().stream().map(ContactPoint::key).toList(),
                contact.phones().stream().map(ContactPoint::key).toList());
    }

    private void take(
            FieldChange.Difference difference,
            ImportRow row,
            String field,
            @Nullable Object before,
            @Nullable Object after) {
        if (context.takes(row, before, after)) {
            difference.field(field, before, after);
        }
    }

    static @Nullable String text(List<ContactPoint> points) {
        return points.isEmpty() ? null : ContactPoint.text(points);
    }
}
