package org.postil.world;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that greets before anybody has sat down, as one on the same machine may, and takes every letter unread. */
public final class HastyPostOffice implements AutoCloseable {
    private final ServerSocket door;
    private final ExecutorService clerks = Executors.newCachedThreadPool();
    private final AtomicInteger taken = new AtomicInteger();

    private HastyPostOffice(int port) throws IOException {
        door = new ServerSocket(port, 50, InetAddress.getByName("localhost"));
        clerks.submit(this::receive);
    }

    /** The one that this installation was told of. */
    public static HastyPostOffice open() throws IOException {
        return new HastyPostOffice(PostOffice.port());
    }

    /** How many letters. */
    public int taken() {
        return taken.get();
    }

    @Override
    public void close() throws IOException {
        door.close();
        clerks.shutdownNow();
    }

    private Void receive() throws IOException {
        while (true) {
            Socket guest = door.accept();
            guest.setTcpNoDelay(true);
            say(guest, "220 Good day");
            clerks.submit(() -> serve(guest));
        }
    }

    private Void serve(Socket guest) throws IOException {
        try (guest) {
            BufferedReader heard = new BufferedReader(new InputStreamReader(guest.getInputStream(), US_ASCII));
            for (String line = heard.readLine(); line != null; line = heard.readLine()) {
                switch (line) {
                    case "DATA" -> take(guest, heard);
                    case "QUIT" -> {
                        say(guest, "221 Good bye");
                        return null;
                    }
                    default -> say(guest, "250 Yes");
                }
            }
            return null;
        }
    }

    /** RFC 5321, 4.1.1.4: a letter ends with a line that is nothing but a full stop. */
    private void take(Socket guest, BufferedReader heard) throws IOException {
        say(guest, "354 Go on");
        for (String line = heard.readLine(); !".".equals(line); line = heard.readLine()) {
            if (line == null) {
                return;
            }
        }
        taken.incrementAndGet();
        say(guest, "250 Taken");
    }

    private static void say(Socket guest, String line) throws IOException {
        OutputStream out = guest.getOutputStream();
        out.write((line + "\r\n").getBytes(US_ASCII));
    }
}
