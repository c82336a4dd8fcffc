package io.sternik.app.selling.contacts;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.sternik.app.platform.problem.Problem.FieldFinding;
import io.sternik.app.platform.problem.RequestProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A way to reach somebody.
 *
 * @param value as people read it: {@code +48 58 301 22 33}
 * @param key by which it is found again: E.164 ({@code +48583012233}), or the address in lower case
 */
public record ContactPoint(Kind kind, String value, String key) {

    /** Numbers without a country code are read as Polish ones. */
    private static final String REGION = "PL";

    private static final Pattern MAIL = Pattern.compile("[^\\s@,;<>\"]{1,64}@[^\\s@.,;]+(\\.[^\\s@.,;]+)+");
    private static final int LONGEST_MAIL = 254;

    /** Separates several numbers or addresses in one text. */
    static final String SEPARATOR = "; ";

    /** What is dialled and what is written to. */
    public enum Kind {
        /** A telephone number. */
        PHONE,
        /** An address of e-mail. */
        MAIL;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Name of the field that holds all of this kind. */
        String field() {
            return code() + "s";
        }

        Optional<ContactPoint> read(String text) {
            return this == PHONE ? phone(text) : mail(text);
        }
    }

    /** Reads a phone number in any usual form; nothing when it cannot be one, by its length and its country. */
    static Optional<ContactPoint> phone(String text) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = numbers.parse(text.strip(), REGION);
            if (!numbers.isPossibleNumber(number)) {
                return Optional.empty();
            }
            String key = numbers.format(number, PhoneNumberFormat.E164);
            String value = numbers.format(number, PhoneNumberFormat.INTERNATIONAL);
            return Optional.of(new ContactPoint(Kind.PHONE, value, key));
        } catch (NumberParseException unreadable) {
            return Optional.empty();
        }
    }

    /** Reads an e-mail address; nothing when it has no form of one. */
    static Optional<ContactPoint> mail(String text) {
        String address = text.strip();
        return address.length() <= LONGEST_MAIL && MAIL.matcher(address).matches()
                ? Optional.of(new ContactPoint(Kind.MAIL, address, address.toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    /** All of one kind in the order in which they were given, blank and repeated ones left out; refuses one that cannot be read. */
    public static List<ContactPoint> all(Kind kind, List<String> texts, String field) {
        Map<String, ContactPoint> points = new LinkedHashMap<>();
        for (String text : texts) {
            if (!text.isBlank()) {
                ContactPoint point = kind.read(text)
                        .orElseThrow(() -> new RequestProblem.Invalid(List.of(
                                        new FieldFinding(field, "contact." + kind.code(), Map.of("value", text))))
                                .refused());
                points.putIfAbsent(point.key, point);
            }
        }
        return List.copyOf(points.values());
    }

    /** Several of them as one text, the primary one first. */
    static String text(List<ContactPoint> points) {
        return String.join(SEPARATOR, points.stream().map(ContactPoint::value).toList());
    }
}
