package io.sternik.app.platform.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The secret by which the command line of this installation is known: a file in the data folder that only its owner can read. Whoever can
 * read it owns the data anyway.
 */
@Component
class InstallationKey {

    private static final String FILE = "command-line.key";

    private final byte[] secret;

    InstallationKey(@Value("${sternik.data}") Path dataFolder) {
        this.secret = readOrMake(dataFolder.resolve(FILE)).getBytes(StandardCharsets.UTF_8);
    }

    boolean matches(String given) {
        return MessageDigest.isEqual(secret, given.getBytes(StandardCharsets.UTF_8));
    }

    private static String readOrMake(Path file) {
        try {
            if (Files.exists(file)) {
                return Files.readString(file).trim();
            }
            Files.createDirectories(file.toAbsolutePath().getParent());
            byte[] bytes = new byte[32];
            new SecureRandom().nextBytes(bytes);
            String made = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, made + "\n");
            return made;
        } catch (IOException unusable) {
            throw new UncheckedIOException("the key file " + file + " cannot be used", unusable);
        }
    }
}
