package io.sternik.app.selling.consents;

import io.sternik.app.consent.Channel;
import io.sternik.app.consent.Purpose;
import io.sternik.app.consent.StatementKind;
import io.sternik.app.platform.imports.ImportRow;
import io.sternik.engine.finding.Language;
import io.sternik.engine.table.Fold;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the cells of a file of consents mean; a word that means nothing refuses the row. */
final class ConsentWords {

    private static final Map<String, Channel> CHANNELS = new HashMap<>();
    private static final Map<String, Purpose> PURPOSES = new HashMap<>();
    private static final Map<String, StatementKind> STATES = new HashMap<>();
    private static final Set<String> ALL = Set.of("wszystkie", "wszystko", "all", "kazdy");

    static {
        words(CHANNELS, Channel.MAIL, "mail", "e mail", "email", "poczta elektroniczna", "newsletter");
        words(
                CHANNELS,
                Channel.PHONE,
                "phone",
                "telefon",
                "telefoniczny",
                "rozmowa",
                "rozmowa telefoniczna",
                "call",
                "tel");
        words(CHANNELS, Channel.SMS, "sms", "mms", "sms mms", "wiadomosc sms", "text message");
        words(
                CHANNELS,
                Channel.POST,
                "post",
                "list",
                "poczta",
                "poczta tradycyjna",
                "list papierowy",
                "letter",
                "papier");
        words(PURPOSES, Purpose.MARKETING, "marketing", "marketingowy", "informacje handlowe", "informacja handlowa");
        words(PURPOSES, Purpose.MARKETING, "commercial information", "handlowy", "reklama");
        words(PURPOSES, Purpose.OFFER, "offer", "oferta", "oferta na prosbe", "ofertowy");
        words(PURPOSES, Purpose.SERVICE, "service", "obsluga", "obsluga umowy", "serwis", "umowa", "contract");
        words(
                STATES,
                StatementKind.IMPORTED,
                "zgoda",
                "tak",
                "t",
                "yes",
                "y",
                "true",
                "1",
                "x",
                "udzielona",
                "wyrazona");
        words(STATES, StatementKind.IMPORTED, "aktywna", "jest", "given", "granted", "active", "opt in", "optin");
        words(STATES, StatementKind.IMPORTED, "subscribed", "consent", "zapisany", "zapisana");
        words(STATES, StatementKind.WITHDRAWN, "wycofana", "wycofano", "cofnieta", "cofnieto", "odwolana", "nie", "n");
        words(STATES, StatementKind.WITHDRAWN, "no", "false", "0", "withdrawn", "revoked", "opt out", "optout");
        words(STATES, StatementKind.WITHDRAWN, "unsubscribed", "wypisany", "wypisana", "rezygnacja", "brak zgody");
        words(STATES, StatementKind.OBJECTED, "sprzeciw", "wniesiono sprzeciw", "objection", "objected");
        words(STATES, StatementKind.OBJECTED, "nie kontaktowac", "nie kontaktowac sie", "do not contact");
    }

    private ConsentWords() {}

    private static <T> void words(Map<String, T> all, T meaning, String... words) {
        for (String word : words) {
            all.put(word, meaning);
        }
    }

    /** One channel or several. */
    static Set<Channel> channels(ImportRow row) {
        String written = row.required("channel");
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        if (ALL.contains(Fold.text(written))) {
            return EnumSet.allOf(Channel.class);
        }
        Channel whole = CHANNELS.get(Fold.text(written));
        for (String part : whole != null ? List.of(written) : List.of(written.split("[,;|/+&]| i | and "))) {
            Channel channel = CHANNELS.get(Fold.text(part));
            if (channel != null) {
                channels.add(channel);
            } else if (!part.isBlank()) {
                row.refuse("channel", "consent-channel", Map.of("value", part.strip()));
            }
        }
        return channels;
    }

    /** The purpose; marketing when the file says nothing of it. */
    static Purpose purpose(ImportRow row) {
        return word(row, "purpose", PURPOSES, "consent-purpose", Purpose.MARKETING);
    }

    /** A consent when the file says nothing of it. */
    static StatementKind state(ImportRow row) {
        return word(row, "state", STATES, "consent-state", StatementKind.IMPORTED);
    }

    private static <T> T word(ImportRow row, String field, Map<String, T> words, String reason, T silent) {
        String written = row.text(field);
        T meaning = written == null ? silent : words.get(Fold.text(written));
        if (meaning == null) {
            row.refuse(field, reason, Map.of("value", String.valueOf(written)));
            return silent;
        }
        return meaning;
    }

    /** The language of the wording, null when the file does not say it. */
    static @Nullable Language language(ImportRow row) {
        String written = row.text("language");
        if (written == null) {
            return null;
        }
        Language language = switch (Fold.text(written)) {
            case "pl", "polski", "polish", "pl pl" -> Language.PL;
            case "en", "angielski", "english", "en gb", "en us" -> Language.EN;
            default -> null;
        };
        if (language == null) {
            row.refuse("language", "consent-language", Map.of("value", written));
        }
        return language;
    }
}
