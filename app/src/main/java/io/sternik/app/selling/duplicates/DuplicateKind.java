package io.sternik.app.selling.duplicates;

import io.sternik.app.platform.problem.RequestProblem;
import io.sternik.app.selling.AccountId;
import io.sternik.app.selling.ContactId;

/** Kinds of records that are looked through for duplicates. */
enum DuplicateKind {
    /** Firms and consumers. */
    ACCOUNT(AccountId.OBJECT),
    /** People. */
    CONTACT(ContactId.OBJECT);

    private final String code;

    DuplicateKind(String code) {
        this.code = code;
    }

    /** As kept in the database and written in addresses. */
    String code() {
        return code;
    }

    /** Reads what {@link #code()} writes. */
    static DuplicateKind of(String code) {
        for (DuplicateKind kind : values()) {
            if (kind.code.equals(code)) {
                return kind;
            }
        }
        throw RequestProblem.Invalid.field("kind", "field.unknown-value").refused();
    }

    /** Where a record of this kind is shown. */
    String address(Object id) {
        return "/selling/" + code + "s/" + id;
    }
}
