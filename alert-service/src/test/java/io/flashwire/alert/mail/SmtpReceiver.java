package io.flashwire.alert.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A mail server that speaks just enough SMTP, and keeps what it got. */
public final class SmtpReceiver implements AutoCloseable {

    private final ServerSocket server;
    private final String answerToData;
    private final Queue<String> mails = new ConcurrentLinkedQueue<>();

    /** @param answerToData {@code 250 kept}, or a refusal */
    public SmtpReceiver(String answerToData) {
        this.answerToData = answerToData;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return server.getLocalPort();
    }

    /** Each as it came, headers and all. */
    public List<String> mails() {
        return List.copyOf(mails);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var connection = server.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
            say(connection, "220 ready");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("DATA")) {
                    say(connection, "354 go on");
                    mails.add(data(in));
                    say(connection, answerToData);
                } else if (line.startsWith("QUIT")) {
                    say(connection, "221 bye");
                    return;
                } else {
                    say(connection, "250 ok");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String data(BufferedReader in) throws IOException {
        var mail = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.append(line).append('\n');
        }
        return mail.toString();
    }

    private static void say(Socket connection, String line) throws IOException {
        connection.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
