package io.sternik.app.platform.list;

import java.util.ArrayList;
import java.util.List;

/** Cuts a filter text into words, signs and quoted values. */
final class FilterWords {

    /**
     * A piece of the text.
     *
     * @param quoted whether it stood in quotes, so that it is a value whatever it says
     */
    record Word(String text, boolean quoted, int position) {

        boolean is(String keyword) {
            return !quoted && text.equalsIgnoreCase(keyword);
        }
    }

    private static final String SIGNS = "()=!<>~,";

    private final String text;
    private final List<Word> words = new ArrayList<>();
    private int at;

    private FilterWords(String text) {
        this.text = text;
    }

    /** All words in order, with an empty one at the end; refuses a quote that is never closed. */
    static List<Word> of(String text) {
        FilterWords scan = new FilterWords(text);
        while (scan.at < text.length()) {
            scan.next();
        }
        scan.words.add(new Word("", false, text.length()));
        return List.copyOf(scan.words);
    }

    private void next() {
        char c = text.charAt(at);
        if (Character.isWhitespace(c) || c == '\u00a0') {
            at++;
        } else if (c == '"' || c == '\'') {
            quoted(c);
        } else if (SIGNS.indexOf(c) >= 0) {
            sign(c);
        } else {
            bare();
        }
    }

    private void quoted(char quote) {
        int from = at++;
        StringBuilder value = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != quote) {
                value.append(c);
            } else if (at < text.length() && text.charAt(at) == quote) {
                value.append(quote);
                at++;
            } else {
                words.add(new Word(value.toString(), true, from));
                return;
            }
        }
        throw new FilterProblem.Syntax(from, text.substring(from), List.of(String.valueOf(quote))).refused();
    }

    private void sign(char c) {
        boolean two = (c == '<' || c == '>' || c == '!') && at + 1 < text.length() && text.charAt(at + 1) == '=';
        words.add(new Word(text.substring(at, at + (two ? 2 : 1)), false, at));
        at += two ? 2 : 1;
    }

    private void bare() {
        int from = at;
        while (at < text.length()
                && !Character.isWhitespace(text.charAt(at))
                && text.charAt(at) != '\u00a0'
                && text.charAt(at) != '"'
                && SIGNS.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        words.add(new Word(text.substring(from, at), false, from));
    }
}
