package io.sternik.postgres;

import java.io.IOException;
import java.nio.file.Path;

/** A process of its own that opens a data folder, says so in one line, and closes it when its standard input ends. */
final class ServerProgram {

    private ServerProgram() {}

    public static void main(String[] arguments) throws IOException {
        try (PostgresServer server = PostgresServer.open(Path.of(arguments[0]), Settings.standard())) {
            System.out.printf("open %d %d %s%n", server.pid(), server.owner().port(), server.adopted());
            while (System.in.read() >= 0) {
                continue;
            }
        } catch (PostgresRefused refused) {
            System.out.println("refused " + refused.problem().code());
        }
    }
}
