package org.postil.launch;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Says over PostgreSQL's protocol (version 3) that it is PostgreSQL 14, lets everybody in and obeys without a deed. */
final class OldPostgres implements AutoCloseable {
    private final ServerSocket socket;

    OldPostgres() throws IOException {
        socket = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"));
        Thread thread = new Thread(this::serve, "old postgres");
        thread.setDaemon(true);
        thread.start();
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + socket.getLocalPort() + "/postil?sslmode=disable&gssEncMode=disable";
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(new DataInputStream(client.getInputStream()), new DataOutputStream(client.getOutputStream()));
            } catch (IOException e) {
                // The client has gone, or the test is over.
            }
        }
    }

    private static void talk(DataInputStream in, DataOutputStream out) throws IOException {
        in.skipNBytes(in.readInt() - 4L);
        say(out, 'R', new byte[4]);
        parameter(out, "server_version", "14.5");
        parameter(out, "client_encoding", "UTF8");
        parameter(out, "DateStyle", "ISO, MDY");
        parameter(out, "standard_conforming_strings", "on");
        say(out, 'Z', new byte[] {'I'});
        while (true) {
            char asked = (char) in.readByte();
            in.skipNBytes(in.readInt() - 4L);
            answer(asked, out);
        }
    }

    private static void answer(char asked, DataOutputStream out) throws IOException {
        switch (asked) {
            case 'P' -> say(out, '1', new byte[0]);
            case 'B' -> say(out, '2', new byte[0]);
            case 'D' -> say(out, 'n', new byte[0]);
            case 'E' -> say(out, 'C', bytes("SET"));
            case 'S' -> say(out, 'Z', new byte[] {'I'});
            case 'Q' -> {
                say(out, 'C', bytes("SET"));
                say(out, 'Z', new byte[] {'I'});
            }
            default -> throw new IOException("It has said goodbye.");
        }
    }

    private static void parameter(DataOutputStream out, String name, String value) throws IOException {
        say(out, 'S', bytes(name + "\0" + value));
    }

    private static byte[] bytes(String text) {
        return (text + "\0").getBytes(StandardCharsets.UTF_8);
    }

    private static void say(DataOutputStream out, char kind, byte[] content) throws IOException {
        out.writeByte(kind);
        out.writeInt(content.length + 4);
        out.write(content);
        out.flush();
    }
}
