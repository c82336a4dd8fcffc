package io.sternik.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks a tar.xz archive: files, folders and links that stay inside the target; everything else is refused. */
final class ArchiveUnpacker {

    private static final int EXECUTABLE = 0100;

    private final Path target;

    private ArchiveUnpacker(Path target) {
        this.target = target.normalize();
    }

    static void unpack(InputStream archive, Path target) throws IOException {
        ArchiveUnpacker unpacker = new ArchiveUnpacker(target);
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new BufferedInputStream(new XZInputStream(archive), 1 << 16))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpacker.write(entry, tar);
            }
        }
    }

    private void write(TarArchiveEntry entry, InputStream content) throws IOException {
        Path path = inside(target.resolve(entry.getName()), entry);
        Files.createDirectories(entry.isDirectory() ? path : path.getParent());
        if (entry.isSymbolicLink()) {
            Path link = Path.of(entry.getLinkName());
            inside(path.resolveSibling(link), entry);
            Files.createSymbolicLink(path, link);
        } else if (entry.isLink()) {
            Files.createLink(path, inside(target.resolve(entry.getLinkName()), entry));
        } else if (entry.isFile()) {
            writeFile(path, entry, content);
        } else if (!entry.isDirectory()) {
            throw new IOException(
                    "the archive holds something that is neither file, folder nor link: " + entry.getName());
        }
    }

    private static void writeFile(Path path, TarArchiveEntry entry, InputStream content) throws IOException {
        Files.copy(content, path);
        boolean executable = (entry.getMode() & EXECUTABLE) != 0;
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private Path inside(Path path, TarArchiveEntry entry) throws IOException {
        Path normal = path.normalize();
        if (!normal.startsWith(target)) {
            throw new IOException("the archive reaches outside its folder: " + entry.getName());
        }
        return normal;
    }
}
