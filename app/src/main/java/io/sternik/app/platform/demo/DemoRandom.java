package io.sternik.app.platform.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.zip.CRC32C;

/** The random stream of one record: what is drawn depends on seed, table and key only, so more records never change the old ones. */
public final class DemoRandom {

    private final SplittableRandom random;

    private DemoRandom(SplittableRandom random) {
        this.random = random;
    }

    /** The stream of a record. */
    public static DemoRandom of(DemoPlan plan, String table, long key) {
        CRC32C name = new CRC32C();
        name.update(table.getBytes(StandardCharsets.UTF_8));
        long mixed = mix(plan.seed() ^ mix(name.getValue() ^ mix(key)));
        return new DemoRandom(new SplittableRandom(mixed));
    }

    /** From 0 to {@code bound - 1}. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** From 0 (included) to 1 (excluded). */
    public double share() {
        return random.nextDouble();
    }

    /** True with the given probability. */
    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** One of the list. */
    public <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Normally distributed, mean 0, deviation 1 (Box and Muller 1958). */
    public double normal() {
        double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
        return radius * Math.cos(2 * Math.PI * random.nextDouble());
    }

    /** Log-normally distributed with this median and this deviation of the logarithm. */
    public double logNormal(double median, double sigma) {
        return median * Math.exp(sigma * normal());
    }

    /** An id of version 7 (RFC 9562) of the given moment: the same record gets the same id every time. */
    public UUID id(Instant moment) {
        long high = (moment.toEpochMilli() << 16) | 0x7000 | random.nextInt(1 << 12);
        long low = (random.nextLong() >>> 2) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static long mix(long value) {
        long z = value + 0x9E37_79B9_7F4A_7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D0_49BB_1331_11EBL;
        return z ^ (z >>> 31);
    }
}
