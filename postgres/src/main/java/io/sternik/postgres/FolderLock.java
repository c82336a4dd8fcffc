package io.sternik.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to use a data folder: held by one process at a time and given back by the operating system when it dies. The
 * lock file {@code sternik.lock} stays where it is and carries the process id of the holder.
 */
public final class FolderLock implements AutoCloseable {
    // Closing any channel on the file drops the lock of the whole process (POSIX), so a second attempt in the same
    // process
    // must be refused before the file is opened again.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Takes the lock of {@code folder}, which is made when it does not exist.
     *
     * @throws PostgresRefused with {@link PostgresProblem.FolderInUse} when somebody holds it, in this process or another
     */
    public static FolderLock take(Path folder) {
        Path real = DataFolder.prepare(folder).root();
        if (!HELD_HERE.add(real)) {
            throw inUse(real, ProcessHandle.current().pid());
        }
        try {
            return new FolderLock(real, lockedChannel(real));
        } catch (IOException failure) {
            HELD_HERE.remove(real);
            throw new PostgresRefused(DataFolder.problem(real, failure), failure);
        } catch (PostgresRefused refused) {
            HELD_HERE.remove(real);
            throw refused;
        }
    }

    /** The process that holds the lock of {@code folder}, empty when nobody does; 0 when it did not leave its number. */
    public static OptionalLong holder(Path folder) {
        if (!Files.exists(folder.resolve(DataFolder.LOCK))) {
            return OptionalLong.empty();
        }
        try (FolderLock free = take(folder)) {
            return OptionalLong.empty();
        } catch (PostgresRefused refused) {
            if (refused.problem() instanceof PostgresProblem.FolderInUse used) {
                return OptionalLong.of(used.pid());
            }
            throw refused;
        }
    }

    @Override
    public void close() {
        try (channel) {
            channel.truncate(0);
        } catch (IOException failure) {
            throw new PostgresRefused(DataFolder.problem(folder, failure), failure);
        } finally {
            HELD_HERE.remove(folder);
        }
    }

    private static FileChannel lockedChannel(Path folder) throws IOException {
        Path file = folder.resolve(DataFolder.LOCK);
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw inUse(folder, readPid(file));
        }
        channel.truncate(0);
        channel.write(StandardCharsets.US_ASCII.encode(ProcessHandle.current().pid() + "\n"), 0);
        return channel;
    }

    private static long readPid(Path file) throws IOException {
        String text = StandardCharsets.US_ASCII
                .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                .toString()
                .strip();
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    private static PostgresRefused inUse(Path folder, long pid) {
        return new PostgresRefused(new PostgresProblem.FolderInUse(folder, pid));
    }
}
