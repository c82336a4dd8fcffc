package io.sternik.engine.cli;

import io.sternik.engine.finding.Text;

/** What {@code --help} says on each level. */
final class HelpTexts {

    static final Text ALL = new Text("""
            ./sternik POLECENIE [PODPOLECENIE] WEJŚCIE… [opcje]

            org check KATALOG   sprawdza stanowiska: nakładające się okresy, pętle, wpisy bez stanowiska

            --lang pl|en   język; bez tego według zmiennych LC_ALL, LC_MESSAGES, LANG
            --help         pomoc, także po poleceniu

            Przykład: ./sternik org check --help""", """
            ./sternik COMMAND [SUBCOMMAND] INPUT… [options]

            org check DIR   checks positions: overlapping periods, rings, rows without a position

            --lang pl|en   language; without it by the variables LC_ALL, LC_MESSAGES, LANG
            --help         help, also after a command

            Example: ./sternik org check --help""");

    static final Text ORG = new Text("""
            ./sternik org check KATALOG   sprawdza stanowiska, linie i obsadę

            Przykład: ./sternik org check --help""", """
            ./sternik org check DIR   checks positions, lines and assignments

            Example: ./sternik org check --help""");

    private static final String EXAMPLE = """
            mkdir company
            echo '[{"id": "DIR"}, {"id": "REP", "reports_to": [{"from": "2026-01-01", "to": null, "position": "DIR"}]}]' > company/positions.json
            ./sternik org check company""";

    static final Text ORG_CHECK = new Text("""
            ./sternik org check KATALOG

            Czyta positions.json, assignments.json, matrix.json albo to samo w jednym org.json:
            positions    [{id, title, from, to, reports_to: [{from, to, position}]}]
            assignments  [{person, position, from, to, fte}]
            matrix       [{position, dotted_to, from, to}]
            Okresy są [from, to); to = null oznacza bez końca. Bez from stanowisko istnieje zawsze.

            Ustalenia na standardowym wyjściu błędów: plik:wiersz:kolumna kod tekst.
            Kod wyjścia: 0 nic nie znaleziono, 2 plik odrzucony, 3 są ustalenia, 64 złe polecenie.

            Przykład:
            """ + EXAMPLE, """
            ./sternik org check DIR

            Reads positions.json, assignments.json, matrix.json, or the same in one org.json:
            positions    [{id, title, from, to, reports_to: [{from, to, position}]}]
            assignments  [{person, position, from, to, fte}]
            matrix       [{position, dotted_to, from, to}]
            Periods are [from, to); to = null means without end. Without from a position exists always.

            Findings on standard error: file:line:column code text.
            Exit code: 0 nothing found, 2 file refused, 3 findings, 64 wrong command.

            Example:
            """ + EXAMPLE);

    private HelpTexts() {}
}
