package org.postil.launch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Where browsers come in. Number 0 is whichever is free. */
record HttpPort(String host, int number) {
    /** @throws CannotStart when another program has it, or it is not ours to have */
    void checkFree() {
        InetSocketAddress address = new InetSocketAddress(host, number);
        if (address.isUnresolved()) {
            throw new CannotStart("QUARKUS_HTTP_HOST names no address of this machine: \"" + host + "\".");
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
        } catch (IOException e) {
            String why = String.valueOf(e.getMessage());
            if (why.contains("ermission")) {
                throw new CannotStart("The user who starts Postil may not open port " + number
                        + ": choose one above 1023 with QUARKUS_HTTP_PORT.");
            }
            if (why.contains("assign")) {
                throw new CannotStart("QUARKUS_HTTP_HOST names no address of this machine: \"" + host + "\".");
            }
            throw new CannotStart("Port " + number + " is taken by another program:"
                    + " stop that one, or choose another port with QUARKUS_HTTP_PORT.");
        }
    }
}
