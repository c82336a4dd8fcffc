package io.sternik.engine.table;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Makes texts comparable: „Żółć, Sp. z o.o.” and "ZOLC SP Z O O" fold to the same. */
public final class Fold {

    /** Legal forms as folded words, long ones before those that they begin with. */
    private static final List<String> LEGAL_FORMS = List.of(
            "spolka z ograniczona odpowiedzialnoscia",
            "spolka komandytowo akcyjna",
            "spolka komandytowa",
            "spolka akcyjna",
            "prosta spolka akcyjna",
            "spolka jawna",
            "spolka cywilna",
            "spolka partnerska",
            "sp z o o",
            "sp zoo",
            "spzoo",
            "s k a",
            "p s a",
            "sp k",
            "sp j",
            "sp p",
            "s a",
            "s c",
            "sa",
            "sc",
            "gmbh co kg",
            "gmbh",
            "ag",
            "kg",
            "ltd",
            "limited",
            "llc",
            "inc",
            "corp",
            "plc",
            "s r o",
            "a s",
            "s r l",
            "s p a",
            "sarl",
            "sas",
            "b v",
            "n v",
            "bv",
            "nv",
            "oy",
            "ab",
            "aps");

    private Fold() {}

    /**
     * Lower case, diacritics removed (ł→l, ø→o, ß→ss, æ→ae and all that Unicode takes apart), everything but letters and digits made one
     * space, none at the borders.
     */
    public static String text(String text) {
        String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        StringBuilder result = new StringBuilder(apart.length());
        boolean space = false;
        for (int i = 0; i < apart.length(); ) {
            int next = apart.codePointAt(i);
            i += Character.charCount(next);
            if (Character.getType(next) == Character.NON_SPACING_MARK) {
                continue;
            }
            if (!Character.isLetterOrDigit(next)) {
                space = true;
                continue;
            }
            if (space && !result.isEmpty()) {
                result.append(' ');
            }
            space = false;
            append(result, next);
        }
        return result.toString();
    }

    /** Folded text without spaces: {@code GTX Pro} and {@code GTXPro} are both {@code gtxpro}. */
    public static String compact(String text) {
        return text(text).replace(" ", "");
    }

    /** Folded text of a company's name without legal forms at its end; a name that is nothing else stays as it is. */
    public static String company(String text) {
        String folded = text(text);
        while (true) {
            String shorter = withoutLegalForm(folded);
            if (shorter.equals(folded)) {
                return folded;
            }
            folded = shorter;
        }
    }

    private static String withoutLegalForm(String folded) {
        for (String form : LEGAL_FORMS) {
            if (folded.length() > form.length() + 1 && folded.endsWith(form)) {
                int border = folded.length() - form.length() - 1;
                if (folded.charAt(border) == ' ') {
                    return folded.substring(0, border);
                }
            }
        }
        return folded;
    }

    private static void append(StringBuilder result, int letter) {
        switch (letter) {
            case 'ł' -> result.append('l');
            case 'đ', 'ð' -> result.append('d');
            case 'ø' -> result.append('o');
            case 'æ' -> result.append("ae");
            case 'œ' -> result.append("oe");
            case 'ß' -> result.append("ss");
            case 'þ' -> result.append("th");
            case 'ħ' -> result.append('h');
            case 'ı' -> result.append('i');
            default -> result.appendCodePoint(letter);
        }
    }
}
