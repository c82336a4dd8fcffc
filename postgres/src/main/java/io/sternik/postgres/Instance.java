package io.sternik.postgres;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One server as it is wanted: where its data lie, with which programs, memory and durability it runs. */
record Instance(DataFolder folder, PostgresBundle bundle, Settings settings, Durability durability) {

    static final String SUPERUSER = "sternik_admin";
    static final String HOST = "127.0.0.1";

    /** Program and arguments without the port. */
    List<String> program() {
        List<String> command = new ArrayList<>(List.of(
                bundle.program("postgres").toString(), "-D", folder.cluster().toString()));
        parameters().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command;
    }

    List<String> program(int port) {
        List<String> command = new ArrayList<>(program());
        command.addAll(List.of("-c", "port=" + port));
        return command;
    }

    /** The line that a server with these arguments leaves in {@code postmaster.opts}, without the port. */
    String optionsLine() {
        List<String> program = program();
        StringBuilder line = new StringBuilder(program.getFirst());
        program.subList(1, program.size())
                .forEach(argument -> line.append(" \"").append(argument).append('"'));
        return line.toString();
    }

    DatabaseAccess superuser(int port, String password) {
        return new DatabaseAccess(HOST, port, "postgres", SUPERUSER, password);
    }

    ServerLog log() {
        return new ServerLog(folder.log());
    }

    private Map<String, String> parameters() {
        Map<String, String> all = new LinkedHashMap<>(durability.parameters());
        all.put("listen_addresses", HOST);
        all.put("unix_socket_directories", "");
        all.put("password_encryption", "scram-sha-256");
        all.put("shared_buffers", settings.sharedBuffersMegabytes() + "MB");
        all.put("max_connections", Integer.toString(settings.maxConnections()));
        all.putAll(smallMachine());
        all.putAll(settings.parameters());
        return all.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .collect(LinkedHashMap::new, (map, entry) -> map.put(entry.getKey(), entry.getValue()), Map::putAll);
    }

    private static Map<String, String> smallMachine() {
        return Map.of(
                "work_mem", "16MB",
                "maintenance_work_mem", "128MB",
                "max_wal_size", "2GB",
                "random_page_cost", "1.1",
                "jit", "off",
                "timezone", "UTC",
                "log_timezone", "UTC",
                "log_line_prefix", "%m [%p] %u@%d ",
                "log_min_duration_statement", "1s");
    }
}
