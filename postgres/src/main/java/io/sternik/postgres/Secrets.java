package io.sternik.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** The random passwords of an installation, one file each, readable by the owner of the folder only. */
record Secrets(Path folder) {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final int RANDOM_BYTES = 32;

    /** The secret of this name, made on first use and on the disk before this returns. */
    String of(String name) throws IOException {
        Path file = file(name);
        if (!Files.exists(file)) {
            make(file);
        }
        Files.setPosixFilePermissions(file, OWNER_ONLY);
        return Files.readString(file).strip();
    }

    boolean has(String name) {
        return Files.isReadable(file(name));
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    private void make(Path file) throws IOException {
        Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNER_FOLDER));
        Files.setPosixFilePermissions(folder, OWNER_FOLDER);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        FileAttribute<?> ownerOnly = PosixFilePermissions.asFileAttribute(OWNER_ONLY);
        try (FileChannel out =
                FileChannel.open(fresh, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly)) {
            out.write(StandardCharsets.US_ASCII.encode(random() + "\n"));
            out.force(true);
        }
        Files.move(fresh, file);
    }

    private static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
