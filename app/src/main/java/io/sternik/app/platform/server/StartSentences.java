package io.sternik.app.platform.server;

import io.sternik.database.MigrationRefused;
import io.sternik.engine.finding.Text;
import io.sternik.postgres.PostgresProblem;
import io.sternik.postgres.PostgresProblem.DiskFull;
import io.sternik.postgres.PostgresProblem.FolderInUse;
import io.sternik.postgres.PostgresProblem.FolderUnusable;
import io.sternik.postgres.PostgresProblem.NoUserNamespace;
import io.sternik.postgres.PostgresProblem.NotDurable;
import io.sternik.postgres.PostgresProblem.OtherMajorVersion;
import io.sternik.postgres.PostgresProblem.PasswordLost;
import io.sternik.postgres.PostgresProblem.PlatformUnknown;
import io.sternik.postgres.PostgresProblem.StartFailed;

/** Why the server does not start, in words; the English ones are the database supervisor's own. */
final class StartSentences {

    private StartSentences() {}

    static Text of(PostgresProblem problem) {
        return new Text(polish(problem), problem.message());
    }

    static Text portTaken(int port) {
        return new Text(
                "Port " + port
                        + " jest zajęty. Zatrzymaj program, który go używa, albo wybierz inny: ./sternik serve --port "
                        + (port + 1),
                "Port " + port + " is in use. Stop the program that uses it, or choose another: ./sternik serve --port "
                        + (port + 1));
    }

    static Text of(MigrationRefused refused) {
        return refused.otherVersion()
                ? new Text(
                        "Dane zapisała inna wersja Sternika. Uruchom tę wersję, która je zapisała, albo nowszą, albo wybierz inny katalog: --data. Nic nie zmieniono. ("
                                + refused.getMessage() + ")",
                        "The data were written by another version of Sternik. Start the version that wrote them, or a newer one, or choose another folder: --data. Nothing was changed. ("
                                + refused.getMessage() + ")")
                : new Text(
                        "Bazy danych nie udało się dostosować do tej wersji. Nieudany krok cofnięto w całości; uruchom poprzednią wersję albo usuń przyczynę: "
                                + refused.getMessage(),
                        "The database could not be brought to this version. The failed step was taken back as a whole; start the version before or mend the cause: "
                                + refused.getMessage());
    }

    private static String polish(PostgresProblem problem) {
        return switch (problem) {
            case FolderInUse used ->
                "Katalogu danych %s używa proces %s. Zatrzymaj go albo wybierz inny katalog."
                        .formatted(used.folder(), used.pid() == 0 ? "(nieznany)" : Long.toString(used.pid()));
            case OtherMajorVersion other ->
                "Dane w %s zapisał PostgreSQL %s, a ta wersja Sternika ma PostgreSQL %s. Uruchom Sternika, który je zapisał."
                        .formatted(other.folder(), other.found(), other.needed());
            case NotDurable setting ->
                "Baza danych działa z ustawieniem %s = %s, więc potwierdzony zapis mógłby zginąć. Usuń to ustawienie."
                        .formatted(setting.parameter(), setting.value());
            case FolderUnusable folder ->
                "Nie można używać katalogu %s: %s. Uruchom Sternika jako właściciel katalogu albo wybierz inny."
                        .formatted(folder.folder(), folder.reason());
            case DiskFull full ->
                "Na dysku z katalogiem %s nie ma miejsca. Zwolnij je; nic, co potwierdzono, nie zginęło."
                        .formatted(full.folder());
            case PlatformUnknown platform ->
                "Nie ma wbudowanego PostgreSQL dla %s. Ustaw STERNIK_DB_URL na własny serwer."
                        .formatted(platform.platform());
            case NoUserNamespace none ->
                "PostgreSQL nie działa jako root, a `unshare -U` jest tu niedozwolone (%s). Użyj zwykłego konta albo STERNIK_DB_URL."
                        .formatted(none.reason());
            case PasswordLost lost ->
                "Brakuje pliku z hasłem %s albo hasło jest inne. Przywróć go z kopii katalogu danych."
                        .formatted(lost.secret());
            case StartFailed failed ->
                "PostgreSQL nie wystartował: %s. Dziennik: %s, ostatnie wiersze:%n%s"
                        .formatted(failed.reason(), failed.log(), failed.logTail());
        };
    }
}
