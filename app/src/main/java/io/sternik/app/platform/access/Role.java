package io.sternik.app.platform.access;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a user does in the company, as a named set of permissions. A user may have several; what records a user sees follows from the
 * position, not from the role.
 */
public enum Role {
    /** handlowiec */
    SELLER("seller"),
    /** lider zespołu */
    LEADER("leader"),
    /** zastępca kierownika sprzedaży */
    ASSISTANT("assistant"),
    /** kierownik sprzedaży */
    MANAGER("manager"),
    /** kierownik okręgu */
    DISTRICT_MANAGER("district-manager"),
    /** dyrektor sprzedaży */
    DIRECTOR("director"),
    /** kierownik marketingu */
    MARKETING_MANAGER("marketing-manager"),
    /** administrator linii produktów */
    PRODUCT_LINE_ADMINISTRATOR("product-line-administrator"),
    /** rekruter */
    RECRUITER("recruiter"),
    /** osoba prowadząca rozmowę */
    INTERVIEWER("interviewer"),
    /** trener */
    TRAINER("trainer"),
    /** finanse */
    FINANCE("finance"),
    /** administrator */
    ADMINISTRATOR("administrator");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    /** Stable code, kept in the database and used in message keys ({@code role.<code>}). */
    public String code() {
        return code;
    }

    /** The role with this code, if there is one. */
    public static Optional<Role> ofCode(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}
