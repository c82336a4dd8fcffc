package io.sternik.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The programs of PostgreSQL for this operating system and processor, unpacked once into a cache folder.
 *
 * @param home folder with {@code bin}, {@code lib} and {@code share}
 * @param version such as {@code 18.6.0}
 */
public record PostgresBundle(Path home, String version) {

    private static final int HASH_CHARACTERS = 12;

    /**
     * Unpacks into {@code $STERNIK_CACHE}, else {@code $XDG_CACHE_HOME/sternik}, else {@code ~/.cache/sternik}.
     *
     * @throws PostgresRefused when there is no bundle for this platform or the folder cannot be written
     */
    public static PostgresBundle unpacked() {
        return unpackedInto(cacheFolder(System.getenv("STERNIK_CACHE"), System.getenv("XDG_CACHE_HOME")));
    }

    /** Unpacks into {@code cache/postgres-<version>-<hash>} unless it is there already; safe for processes side by side. */
    public static PostgresBundle unpackedInto(Path cache) {
        String resource = "/postgres-" + platform() + ".txz";
        String version = bundledVersion();
        try {
            Path target = cache.resolve("postgres-" + version + "-" + hash(resource));
            if (!Files.isDirectory(target)) {
                Files.createDirectories(cache);
                unpack(resource, target);
            }
            return new PostgresBundle(target.toRealPath(), version);
        } catch (IOException failure) {
            throw new PostgresRefused(cacheProblem(cache, failure), failure);
        }
    }

    /** The major version, such as {@code 18}: data of another one cannot be read. */
    public String major() {
        return version.substring(0, version.indexOf('.'));
    }

    /** The path of one program: {@code initdb}, {@code pg_ctl} or {@code postgres}. */
    public Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    static Path cacheFolder(@Nullable String own, @Nullable String xdg) {
        if (own != null && !own.isBlank()) {
            return Path.of(own).toAbsolutePath();
        }
        return xdg != null && !xdg.isBlank()
                ? Path.of(xdg, "sternik")
                : Path.of(System.getProperty("user.home"), ".cache", "sternik");
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch");
        String platform = (system.startsWith("mac") ? "darwin" : system) + "-"
                + switch (processor) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm_64";
                    default -> processor;
                };
        if (PostgresBundle.class.getResource("/postgres-" + platform + ".txz") == null) {
            throw new PostgresRefused(new PostgresProblem.PlatformUnknown(platform));
        }
        return platform;
    }

    private static String bundledVersion() {
        Properties properties = new Properties();
        try (InputStream in = resource("bundle.properties")) {
            properties.load(in);
        } catch (IOException failure) {
            throw new IllegalStateException("bundle.properties cannot be read", failure);
        }
        return properties.getProperty("version");
    }

    private static void unpack(String resource, Path target) throws IOException {
        Path fresh = Files.createTempDirectory(target.getParent(), target.getFileName() + ".");
        try (InputStream archive = resource(resource)) {
            ArchiveUnpacker.unpack(archive, fresh);
            flush(fresh);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            // Another process that was faster has put the same files there.
            if (!Files.isDirectory(target)) {
                throw failure;
            }
        } finally {
            FolderTree.delete(fresh);
        }
    }

    private static void flush(Path folder) throws IOException {
        try {
            Process sync = new ProcessBuilder("sync", "-f", folder.toString()).start();
            sync.waitFor(60, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static String hash(String resource) throws IOException {
        try (DigestInputStream in = new DigestInputStream(resource(resource), MessageDigest.getInstance("SHA-256"))) {
            byte[] buffer = new byte[1 << 16];
            while (in.read(buffer) >= 0) {
                continue;
            }
            return HexFormat.of().formatHex(in.getMessageDigest().digest()).substring(0, HASH_CHARACTERS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = PostgresBundle.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException("resource " + name + " is missing");
        }
        return in;
    }

    private static PostgresProblem cacheProblem(Path cache, IOException failure) {
        PostgresProblem problem = DataFolder.problem(cache, failure);
        return problem instanceof PostgresProblem.FolderUnusable unusable
                ? new PostgresProblem.FolderUnusable(
                        cache, unusable.reason() + " (STERNIK_CACHE chooses the folder for the unpacked database)")
                : problem;
    }
}
