import io.sternik.postgres.ThrowawayServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Target;

/**
 * Runs the migrations on a throw-away PostgreSQL and generates the jOOQ classes from what they made. Does nothing when neither the
 * migrations nor this program have changed since the last run.
 */
final class GenerateJooq {

    private static final List<String> SCHEMAS = List.of(
            "platform",
            "platform_views",
            "structure",
            "structure_views",
            "catalog",
            "catalog_views",
            "consent",
            "consent_views",
            "selling",
            "selling_views");

    public static void main(String[] arguments) throws Exception {
        Path migrations = Path.of(arguments[0]);
        Path target = Path.of(arguments[1]);
        Path stamp = target.resolve("migrations.sha256");
        String fingerprint = fingerprint(migrations, Path.of(arguments[2]));
        if (Files.exists(stamp) && Files.readString(stamp).equals(fingerprint)) {
            return;
        }
        try (ThrowawayServer postgres = ThrowawayServer.open()) {
            var owner = postgres.owner();
            Flyway.configure()
                    .dataSource(owner.jdbcUrl(), owner.user(), owner.password())
                    .locations("filesystem:" + migrations)
                    .placeholders(
                            Map.of("applicationRole", postgres.application().user()))
                    .createSchemas(false)
                    .defaultSchema("public")
                    .load()
                    .migrate();
            GenerationTool.generate(configuration(owner.jdbcUrl(), owner.user(), owner.password(), target));
        }
        Files.writeString(stamp, fingerprint);
    }

    private static Configuration configuration(String url, String user, String password, Path target) {
        Database database = new Database()
                .withName("org.jooq.meta.postgres.PostgresDatabase")
                .withSchemata(SCHEMAS.stream()
                        .map(name -> new SchemaMappingType().withInputSchema(name))
                        .toList())
                .withExcludes("flyway_schema_history|deal_rollup_change")
                .withIncludeSystemSequences(false)
                .withForcedTypes(new ForcedType()
                        .withUserType("io.sternik.engine.calendar.Period")
                        .withBinding("io.sternik.database.PeriodBinding")
                        .withIncludeTypes("daterange"));
        Generate generate = new Generate()
                .withImplicitJoinPathsToMany(false)
                .withImplicitJoinPathsToOne(false)
                .withRecords(true)
                .withPojos(false)
                .withDaos(false)
                .withJavaTimeTypes(true)
                .withDeprecated(false)
                .withGlobalRoutineReferences(true);
        return new Configuration()
                .withJdbc(new Jdbc().withUrl(url).withUser(user).withPassword(password))
                .withGenerator(new Generator()
                        .withDatabase(database)
                        .withGenerate(generate)
                        .withTarget(new Target()
                                .withPackageName("io.sternik.database")
                                .withDirectory(target.toString())
                                .withClean(true)));
    }

    private static String fingerprint(Path migrations, Path program) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        try (Stream<Path> files = Files.list(migrations)) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                update(digest, file);
            }
        }
        update(digest, program);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void update(MessageDigest digest, Path file) throws IOException {
        digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
    }
}
