package io.sternik.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the kernel says about processes: {@code /proc} of Linux. */
final class ProcessTimes {

    /** The kernel counts in hundredths of a second, whatever its timer does (proc(5)). */
    private static final long MILLIS_PER_TICK = 10;

    private static final int STATE = 0;
    private static final int PARENT = 1;
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int CHILDREN_USER = 13;
    private static final int CHILDREN_SYSTEM = 14;

    private ProcessTimes() {}

    /** CPU time of the process and of its children that have ended, in milliseconds; 0 when it is gone. */
    static long cpuMillis(long pid) {
        String[] stat = stat(pid);
        return stat.length == 0
                ? 0
                : (number(stat, USER)
                                + number(stat, SYSTEM)
                                + number(stat, CHILDREN_USER)
                                + number(stat, CHILDREN_SYSTEM))
                        * MILLIS_PER_TICK;
    }

    /** CPU time of a process with all its living and ended children, in milliseconds. */
    static long familyCpuMillis(long parent) {
        long sum = cpuMillis(parent);
        for (long child : children(parent)) {
            sum += cpuMillis(child);
        }
        return sum;
    }

    static List<Long> children(long parent) {
        List<Long> found = new ArrayList<>();
        try (Stream<Path> entries = Files.list(Path.of("/proc"))) {
            entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> name.matches("[0-9]+"))
                    .map(Long::valueOf)
                    .filter(pid -> {
                        String[] stat = stat(pid);
                        return stat.length > 0 && number(stat, PARENT) == parent;
                    })
                    .forEach(found::add);
        } catch (IOException unreadable) {
            throw new IllegalStateException("/proc is needed", unreadable);
        }
        return found;
    }

    /** Whether the process is gone; one that is only waiting for its parent to notice counts as gone. */
    static boolean isDead(long pid) {
        String[] stat = stat(pid);
        return stat.length == 0 || stat[STATE].equals("Z") || stat[STATE].equals("X");
    }

    /** Whether the process was stopped by a signal and waits to go on. */
    static boolean isStopped(long pid) {
        String[] stat = stat(pid);
        return stat.length > 0 && (stat[STATE].equals("T") || stat[STATE].equals("t"));
    }

    /** What the process calls itself; empty when it is gone. */
    static String title(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"))
                    .replace('\0', ' ')
                    .strip();
        } catch (IOException gone) {
            return "";
        }
    }

    /** A figure of {@code /proc/PID/status} in MiB, such as {@code VmRSS} or {@code VmHWM}. */
    static long memoryMiB(long pid, String figure) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
            if (line.startsWith(figure + ":")) {
                return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
            }
        }
        return 0;
    }

    /** The fields after the name of the program, which may hold spaces and brackets itself. */
    private static String[] stat(long pid) {
        try {
            String line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return line.substring(line.lastIndexOf(')') + 2).split(" ");
        } catch (IOException gone) {
            return new String[0];
        }
    }

    private static long number(String[] stat, int field) {
        return Long.parseLong(stat[field]);
    }
}
