package io.sternik.app.platform.access;

import java.util.Locale;

/** A part of the product as people find it in the navigation, named alike in the rail, the manual and the addresses. */
public enum Chapter {
    /** Mój dzień */
    MY_DAY,
    /** Kokpit */
    COCKPIT,
    /** Moja linia */
    MY_LINE,
    /** Rozliczenia */
    SETTLEMENTS,
    /** Sprzedaż */
    SELLING,
    /** Rynek i mój cel */
    MARKET,
    /** Zarządzanie */
    MANAGEMENT,
    /** Plan i budżet */
    MARKETING_PLAN,
    /** Kampanie */
    CAMPAIGNS,
    /** Produkty i cenniki */
    PRODUCTS,
    /** Promocje */
    PROMOTIONS,
    /** Materiały */
    SALES_TOOLS,
    /** Struktura */
    STRUCTURE,
    /** Strategia */
    STRATEGY,
    /** Rekrutacja */
    RECRUITMENT,
    /** Szkolenia */
    TRAINING,
    /** Motywacja */
    MOTIVATION,
    /** Moje miejsce */
    MY_PLACE,
    /** Ustawienia */
    SETTINGS;

    /** Stable code, used in message keys ({@code shell.chapter.<code>}). */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
