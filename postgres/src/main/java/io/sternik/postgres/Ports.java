package io.sternik.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/** Chooses the server's TCP port: the one of last time while it is free, else a free one below those of outgoing calls. */
record Ports(DataFolder folder) {

    private static final int FIRST = 15_432;
    private static final int SPREAD = 2_000;

    int choose() {
        int remembered = folder.rememberedPort().orElse(0);
        if (remembered > 0 && isFree(remembered)) {
            return remembered;
        }
        int start = Math.floorMod(folder.root().hashCode(), SPREAD);
        return IntStream.range(0, SPREAD)
                .map(offset -> FIRST + (start + offset) % SPREAD)
                .filter(Ports::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no free port from " + FIRST));
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
